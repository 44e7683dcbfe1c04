using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
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
    app.Services.GetRequiredService<DocumentStore>().Sweep();
    if (args.Contains("verify-documents"))
        return await VerifyAsync(app.Services.GetRequiredService<DocumentCheck>());
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

// Whether each document's content is on the disk as it was recorded; 2 where one is not.
static async Task<int> VerifyAsync(DocumentCheck check)
{
    var (allWell, report) = await check.LookAsync();
    foreach (var line in report)
        Console.WriteLine(line);
    return allWell ? 0 : 2;
}
