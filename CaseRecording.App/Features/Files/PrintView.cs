using CaseRecording.App.Data;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>
/// Paper leaves the record's walls, so a print is a view of its own in the access log (2.7.1, P07). Where the line cannot be written
/// nothing is printed.
/// </summary>
public sealed class PrintView(CaseRead reads)
{
    /// <summary>The longest name of what is printed.</summary>
    public const int MaxWhatLength = 200;

    /// <summary>Logs it; the browser prints what is on the screen.</summary>
    /// <returns>What stands at the head of every sheet, so that one that comes loose still says whose it is.</returns>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<string> ReadAsync(Guid fileId, string what, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, $"Print: {what}", async r =>
        {
            var whose = await WhoseFile.ReadAsync(r.Db, fileId, ct);
            return Head(whose.Child, whose.Number, Stamp.Of(r.Rights.Actor, r.Now));
        }, ct);

    /// <summary>Whose file, and by whom and when it was printed.</summary>
    public static string Head(string child, string number, Stamp printed) => $"{child} · No. {number} · printed by {printed}, {When.Short(printed.At)}";
}
