using CaseRecording.App.Data;
using CaseRecording.App.Features.Story;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>
/// What a child's file shows of a risk: that there is one, whom to ask and what to do; of the kind only where whoever visits is in danger (3.8.1, P41).
/// </summary>
/// <param name="AlertId">The alert.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="RiskId">The risk.</param>
/// <param name="PersonId">The record that is linked to the child.</param>
/// <param name="Who">Their name; null where the reader may not know of them.</param>
/// <param name="Visitors">The danger to whoever visits, such as <c>Dangerous animal</c>; null where the risk is to children.</param>
/// <param name="WhatToDo">As the manager wrote it; null where the reader may not know of the person, whom it may name.</param>
/// <param name="Ask">Who marked them, with the role of then.</param>
/// <param name="RaisedAt">Since when the file shows it, UTC.</param>
/// <param name="EndedOn">The day from which it counts no more.</param>
/// <param name="Link">By what they are linked.</param>
public sealed record RiskOnFile(
    Guid AlertId, Guid FileId, Guid RiskId, Guid PersonId, string? Who, string? Visitors, string? WhatToDo, string Ask, DateTime RaisedAt, DateOnly? EndedOn, RiskLink Link)
{
    /// <summary>One sentence, as the header has it.</summary>
    public string Sentence(string child) => Visitors is null ? $"{Who ?? $"A person linked to {child}"} may pose a risk to children." : $"{Visitors}: {Who ?? $"a person linked to {child}"}.";

    /// <summary>What to do, as whoever marked the person wrote it; a standard sentence beside it could say otherwise. Where it may not be read, whom to ask before what.</summary>
    public string Act => WhatToDo is { } todo ? $"{Sentences(todo)} Ask {Ask}."
        : Visitors is null ? $"Ask {Ask}, before any visit, contact or decision." : $"Do not visit alone. Ask {Ask}, before you go.";

    /// <summary>The same for the header, which stays in view: a long text is begun there, and the link beside it leads to all of it.</summary>
    public string ActInHead => WhatToDo is { Length: > InHead } todo ? $"{StoryWords.Start(todo, InHead)} Ask {Ask}." : Act;

    private const int InHead = 200;

    private static string Sentences(string words) => words[^1] is '.' or '!' or '?' or '…' ? words : $"{words}.";
}

/// <summary>Reads the risks on files, those in force first.</summary>
internal static class RisksOnFile
{
    /// <summary>Those of some files that the reader may know of.</summary>
    public static async Task<IReadOnlyList<RiskOnFile>> RisksAsync(this Reading r, CodeLists codes, IQueryable<RiskAlert> alerts)
    {
        var rows = await alerts.Join(r.Db.Risks, a => a.RiskId, x => x.Id, (a, x) => new
        {
            a.Id, a.FileId, a.RiskId, a.PersonId, a.Link, RaisedAt = a.Recorded.At, x.Type, x.WhatToDo, x.EndedOn, Ask = x.Recorded.ByName + ", " + x.Recorded.ByRole,
        }).ToListAsync(r.Cancelled);
        if (rows.Count == 0)
            return [];
        var people = rows.Select(x => x.PersonId).Distinct().ToList();
        var names = await r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Forename, p.Surname })
            .ToDictionaryAsync(p => p.Id, p => $"{p.Forename} {p.Surname}".Trim(), r.Cancelled);
        return [.. rows.Select(x => new RiskOnFile(x.Id, x.FileId, x.RiskId, x.PersonId, names.GetValueOrDefault(x.PersonId), Visitors(codes, x.Type),
                names.ContainsKey(x.PersonId) ? x.WhatToDo : null, x.Ask, x.RaisedAt, x.EndedOn, x.Link))
            .OrderBy(x => x.EndedOn is not null).ThenBy(x => x.Visitors is null).ThenBy(x => x.RaisedAt)];
    }

    private static string? Visitors(CodeLists codes, string type) => codes["risk-types"].Codes.FirstOrDefault(c => c.Code == type) is { ToVisitors: true } entry ? entry.Label : null;
}
