using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>Can this case close? The checklist as it stands, with what shows each item or what is missing (7.1.2, 7.1.3).</summary>
public sealed class ClosureQuery(CaseRead reads, TemplateShelf templates, CodeLists codes, ReferenceData reference)
{
    /// <summary>Reads it; the page around it has logged the view.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="route">The ground to look at before a closure is started.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<ClosureView> ReadAsync(Guid fileId, ClosureRoute route, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (_, p) => new { p.Id, p.Forename, p.Surname }).FirstAsync(ct);
            var name = child.Forename.Length > 0 ? child.Forename : "this child";
            var latest = await r.Db.Cases.Where(c => c.FileId == fileId).OrderByDescending(c => c.ClosedAt == null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
            if (latest is null)
                return new ClosureView(fileId, name, false, route, [], []);
            var record = await r.Db.Closures.Include(c => c.Items).Include(c => c.Returns).AsSplitQuery()
                .Where(c => c.CaseId == latest.Id && c.State != ClosureState.Withdrawn).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
            var evidence = await ClosureEvidence.FindAsync(r.Db, templates, latest, record, r.Today, ct);
            var checklist = Checklist(record, evidence, route);
            var letters = evidence.Facts.Letters.Where(l => l.IsPlanned).OrderBy(l => l.RecipientKind).ThenBy(l => l.Id).ToList();
            var all = latest.IsOpen ? await LetterRecipients.AllAsync(r.Db, codes, fileId, child.Id, r.Today, ct) : [];
            // What is still to be sent is shown as it would go; what was sent as it went.
            var words = record is { IsUnderWay: true } && letters.Exists(l => l.State is LetterState.Draft or LetterState.Ready)
                ? await LetterWords.FindAsync(r.Db, reference, latest, record, evidence, r.Today, ct) : null;
            var flow = record is null ? null : new ClosureWorkflow(record, evidence.Facts, actor.Id);
            return new ClosureView(fileId, name, latest.IsOpen, record?.Route ?? route,
                [.. checklist.Items.Select(i => Item(i, fileId, actor.FullName, r.Rights.May(Permission.Supervise), evidence.Facts.OverdueTasks))],
                ClosureWords.Then(record is null ? all.Select(l => l.Name) : letters.Where(l => l.State != LetterState.NotAppropriate).Select(l => l.RecipientName)))
            {
                Today = r.Today,
                Closure = record is null ? null : Standing(record, evidence.Form?.Form.SentById),
                Letters = [.. letters.Select(l => Letter(l, record!, words))],
                ChildIsYoungPerson = evidence.Facts.ChildIsYoungPerson,
                CouldBeInformed = record is null ? [] : [.. all.Where(to => !letters.Any(l => l.RecipientKind == to.Kind && l.RecipientId == to.RecipientId))],
                LastWords = await LastWordsAsync(r, fileId, $"{child.Forename} {child.Surname}".Trim()),
                Texts = Texts(evidence.Form),
                OnOffer = flow is null ? [] : [.. flow.OnOffer()],
                Blocks = flow is null || Next(record!.State) is not { } next ? [] : flow.Blocks(next),
                May = new(r.Rights.May(Permission.StartClosure), r.Rights.May(Permission.CountersignClosure), r.Rights.May(Permission.SendClosureLetters)),
            };
        }, ct);

    // Once the case is closed, the checklist is the one that was countersigned; the record goes on growing.
    private static ClosureChecklist Checklist(ClosureRecord? record, ClosureEvidence evidence, ClosureRoute route) => record switch
    {
        null => ClosureChecklist.Check(evidence.Facts, route),
        { State: ClosureState.Closed, FrozenChecklist: { } kept } => ClosureChecklist.FromJson(kept),
        _ => ClosureChecklist.Check(evidence.Facts, record),
    };

    private static ClosureStep? Next(ClosureState state) => state switch
    {
        ClosureState.Started or ClosureState.Returned => ClosureStep.Send,
        ClosureState.AwaitingCountersignature => ClosureStep.Countersign,
        ClosureState.Countersigned => ClosureStep.Close,
        _ => null,
    };

    private static ClosureItemView Item(ClosureItemResult i, Guid fileId, string me, bool supervises, IReadOnlyList<OverdueTask> overdue) => new(i.Kind, i.Title, i.State,
        [.. i.Evidence.Select(e => new ClosureLinkRow(e.Label, e.By, ClosureLinks.Href(e, fileId)))],
        [.. i.Gaps.Select(g => ClosureLinks.Row(g, fileId, me, supervises, overdue))], i.NotAppropriate, i.MayBeNotAppropriate, i.Kind.Clause());

    private static ClosureStandingRow Standing(ClosureRecord c, Guid? sentById) => new(c.Id, c.State, c.FormId, $"{c.StartedByName}, {IslandTime.Words(c.StartedOn)}", ClosureWords.Said(c),
        [.. c.Returns.OrderByDescending(x => x.ReturnedAt).Select(x => new ClosureReturnRow($"{x.ReturnedByName}, {x.ReturnedByRole}", x.ReturnedAt, x.Reasons))],
        c.State switch
        {
            ClosureState.Started => c.StartedById,
            ClosureState.AwaitingCountersignature => sentById,
            ClosureState.Returned => c.Returns.MaxBy(x => x.ReturnedAt)?.Recorded.ById,
            _ => c.CountersignedById,
        });

    private static ClosureLetterRow Letter(ClosureLetter l, ClosureRecord record, LetterWords? words) => new(l.Id, l.RecipientKind, l.RecipientId, l.RecipientName, l.RecipientRole, l.AddressText, l.MustNotBeDisclosed,
        l.State, l.State is LetterState.Draft or LetterState.Ready ? words?.TextOf(l) ?? l.Body : l.Body, l.Body, ClosureWords.Standing(l, record.CountersignedAt is not null), l.State == LetterState.NotAppropriate ? $"{l.NotAppropriateReasons} ({l.NotAppropriateByName})" : null);

    private static List<ClosureText> Texts(FormContents? form) =>
        [.. new[] { ("Closing summary", QuestionMeaning.ClosingSummary), ("Reason for closure", QuestionMeaning.ClosingReason), ("Assessment and reasons", QuestionMeaning.ClosureAssessment) }
            .Select(t => (t.Item1, Text: EvidenceInForms.Text(form, t.Item2))).Where(t => t.Text is not null).Select(t => new ClosureText(t.Item1, t.Text!))];

    private static async Task<ChildsLastWords?> LastWordsAsync(Reading r, Guid fileId, string child)
    {
        var last = await r.Db.Set<CaseNote>().Where(n => n.FileId == fileId).AsTheyStand(r.Db)
            .Join(r.Db.Set<Passage>().NotSealed(r.Db).Where(p => p.Kind == PassageKind.ChildsWords), n => n.Note.Id, p => p.NoteId, (n, p) => new
            {
                n.Note.Id, n.Day, n.Note.Recorded.ByName, n.Note.Recorded.ByRole, p.Source, p.Position,
                Origin = r.Db.NoteOrigins.Where(o => o.NoteId == n.Note.Id).Select(o => o.WrittenByName + ", " + o.WrittenByRole).FirstOrDefault(),
                // As a correction put them, where one did (3.7.1).
                Text = r.Db.Set<CorrectedPart>().Where(c => c.PassageId == p.Id && c.Text != null && !c.Part.EndsWith("-source")).OrderByDescending(c => c.Id).Select(c => c.Text).FirstOrDefault() ?? p.Text,
            })
            .OrderByDescending(x => x.Day).ThenByDescending(x => x.Id).ThenByDescending(x => x.Position).FirstOrDefaultAsync(r.Cancelled);
        return last is null ? null : new ChildsLastWords(last.Text.Trim('“', '”', '"', ' '), last.Source ?? child, IslandTime.Words(last.Day), last.Origin ?? $"{last.ByName}, {last.ByRole}");
    }
}
