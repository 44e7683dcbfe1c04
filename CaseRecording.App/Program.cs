using CaseRecording.App.Data;
using CaseRecording.App.Data.Addresses;
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
    if (Array.IndexOf(args, "import") is >= 0 and var import)
        return await ImportAsync(app.Services.GetRequiredService<AddressImport>(), args[(import + 1)..]);
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

// Reads a directory of addresses; 2 where rows were left out, 1 where the file cannot be read at all.
static async Task<int> ImportAsync(AddressImport import, string[] what)
{
    if (what is not ["addresses", var path])
    {
        await Console.Error.WriteLineAsync("Write: import addresses FILE. Other options stand before it.");
        return 1;
    }
    try
    {
        using var file = File.OpenText(path);
        var imported = await import.RunAsync(file);
        foreach (var line in imported.Report)
            Console.WriteLine(line);
        return imported.Refused > 0 ? 2 : 0;
    }
    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
    {
        await Console.Error.WriteLineAsync(failure.Message);
        return 1;
    }
}
