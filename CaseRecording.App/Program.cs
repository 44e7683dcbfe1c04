using CaseRecording.App.Data;
using CaseRecording.App.Data.Seeding;
using CaseRecording.App.Features;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddRecord(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddFeatures();
    builder.AddShell();
    builder.AddSignIn();
    var app = builder.Build();
    // A table with a mistake in it is told now, and not to whoever works by it first.
    _ = app.Services.GetRequiredService<ReferenceData>();
    await DatabaseStart.PrepareAsync(app.Services);
    await Seed.OnceAsync(app.Services, Seed.Demonstrated(app.Configuration, app.Environment));
    app.UseShell();
    await app.RunAsync();
    return 0;
}
catch (RefusesToStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
