using CaseRecording.App.Security;
using CaseRecording.App.Shared;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddShell();
    builder.AddSignIn();
    var app = builder.Build();
    app.UseShell();
    await app.RunAsync();
    return 0;
}
catch (RefusesToStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
