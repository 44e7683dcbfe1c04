using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Security;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>Documents on a child's file (2.2.4, 3.3.1, 3.3.2).</summary>
public sealed class DocumentTests
{
    [Theory, Engines, Policy("P02"), Policy("P10")]
    public async Task A_document_stands_on_the_file_newest_first_with_who_added_it_and_when(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin, peter) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"), world.Staff("Peter Gawne"));
        var letter = (await AddAsync(world, file, "Letter from the school", erin)).Id;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var minutes = (await AddAsync(world, file, "Minutes of the conference", peter, DocumentKind.Minutes, dated: A.Today.AddDays(-3))).Id;

        var page = await world.The<DocumentsQuery>().ReadAsync(file, null, erin);
        page.Rows.Select(d => (d.Id, d.Title, d.Kind, d.DatedOn, d.Added.ByName)).Should().Equal(
            (minutes, "Minutes of the conference", DocumentKind.Minutes, A.Today.AddDays(-3), "Peter Gawne"), (letter, "Letter from the school", DocumentKind.Letter, null, "Erin Callow"));
        (page.More, page.TakesNotes).Should().Be((false, true));
        (await world.The<DocumentsQuery>().ReadAsync(file, minutes, erin)).Rows.Select(d => d.Id).Should().Equal(letter);
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectId == letter).Select(h => h.What).ToListAsync())).Should().Equal("Document added: letter");
    }

    [Theory, Engines, Policy("P11")]
    public async Task A_key_document_makes_its_case_note_in_the_same_save_and_the_two_are_linked(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        var report = (await AddAsync(world, file, "Report of Dr Corkish", erin, DocumentKind.HealthDocument, key: true)).Id;

        var note = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Should().ContainSingle().Which;
        (note.Kind, note.Title).Should().Be((NoteKind.DocumentReceived, "Document received: health document"));
        note.Passages.Single().Text.Should().Contain("Report of Dr Corkish (health document)");
        note.Links.Select(l => (l.What, l.Link)).Should().Equal(("Document: Report of Dr Corkish", $"documents/{report}"));
        (await world.The<DocumentsQuery>().ReadAsync(file, null, erin)).Rows.Single().NoteId.Should().Be(note.Id);
        (await AddAsync(world, file, "", erin, key: true)).Refusal.Should().NotBeNull();
        (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(1, "refused with its document");
    }

    [Theory, Engines]
    public async Task A_document_leads_no_more_to_a_note_whose_link_was_taken_away(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        await AddAsync(world, file, "Report of Dr Corkish", erin, DocumentKind.HealthDocument, key: true);
        var link = await world.ReadAsync(db => db.NoteLinks.Select(l => l.Id).SingleAsync());

        (await world.The<TakeLinkAway>().RunAsync(new(file, link, "It is another report.", Guid.CreateVersion7()), erin)).Refusal.Should().BeNull();

        (await world.The<DocumentsQuery>().ReadAsync(file, null, erin)).Rows.Single().NoteId.Should().BeNull();
    }

    [Theory, Engines, Policy("P60")]
    public async Task A_closed_case_takes_documents_and_no_notes(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closed = await ClosingCase.CountersignedAsync(world);
        (await closed.SendLetterAsync(await closed.AllButOneSentAsync())).Refusal.Should().BeNull();
        (await closed.Child.CaseAsync()).ClosedAt.Should().NotBeNull();
        var notes = await world.ReadAsync(db => db.CaseNotes.CountAsync());
        (await AddAsync(world, closed.FileId, "Late letter", closed.Child.Manager, key: true)).Refusal.Should().BeNull();
        var page = await world.The<DocumentsQuery>().ReadAsync(closed.FileId, null, closed.Child.Manager);
        (page.Rows.Single().Title, page.TakesNotes).Should().Be(("Late letter", false));
        (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(notes);
    }

    [Theory, Engines, Policy("P31")]
    public async Task The_scan_of_the_consent_stands_beside_it_with_who_put_it_there_and_whoever_did_does_not_authorise(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        world.Clock.SetUtcNow(new(2026, 11, 5, 2, 40, 0, TimeSpan.Zero));
        var (lucy, erin) = (world.Staff("Lucy"), world.Staff("Erin"));
        var file = await world.CaseAsync(worker: erin);
        var form = (await world.The<StartForm>().RunAsync(new(file, PlacementQuery.Template, null, HandInKey.New()), lucy)).Id;
        (await world.The<FormQuery>().ReadAsync(file, form, erin)).Sections.Single(s => s.TakesPapers).Key.Should().Be("consent");

        var scan = (await AddAsync(world, file, "Signed paper", lucy, DocumentKind.SignedConsent, form: form, section: "consent")).Id;
        var paper = (await world.The<PapersQuery>().ReadAsync(file, form, "consent", erin)).Should().ContainSingle().Which;
        (paper.Id, paper.Added.ByName, paper.Added.At).Should().Be((scan, "Lucy Hargreaves", world.Clock.GetUtcNow().UtcDateTime));
        (await world.The<FormQuery>().ReadAsync(file, form, erin)).Contributors.Should().Equal("Lucy Hargreaves, Out of Hours Duty Social Worker");
        (await world.The<DocumentsQuery>().ReadAsync(file, null, erin)).Rows.Should().ContainSingle("it is on the file as well");
        (await world.The<DocumentQuery>().ReadAsync(scan, erin)).FormTitle.Should().Be("Placement Information Record");

        (await AddAsync(world, file, "Signed paper", lucy, form: form, section: "minimum")).Refusal.Should().Contain("asks for no paper there");
        (await AddAsync(world, file, "Signed paper", world.Staff("Peter"), form: form, section: "consent")).Refusal.Should().Be(Roles.Refusal(Permission.WriteForms));
        (await AddAsync(world, await world.CaseAsync(worker: erin), "Signed paper", lucy, form: form, section: "consent")).Refusal.Should().Contain("no such form on this file");
        await world.The<AbandonForm>().RunAsync(new(file, form, "Begun on the wrong child.", HandInKey.New()), erin);
        (await AddAsync(world, file, "Signed paper", lucy, form: form, section: "consent")).Refusal.Should().Contain("was abandoned");
    }

    [Theory, Engines, Policy("P07")]
    public async Task Each_look_and_each_copy_is_a_line_in_the_access_log(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        var letter = (await AddAsync(world, file, "Letter", erin)).Id;
        await world.The<DocumentQuery>().ReadAsync(letter, erin);
        await world.The<DocumentContentQuery>().ReadAsync(letter, copy: false, erin);
        (await LogAsync(world, file)).Should().Equal("Document: Letter (Letter.jpg), added 4 November 2026, 10:00");
        await world.The<DocumentContentQuery>().ReadAsync(letter, copy: false, world.Staff("Maureen"));
        await world.The<DocumentContentQuery>().ReadAsync(letter, copy: true, erin);
        await world.The<DocumentContentQuery>().ReadAsync(letter, copy: true, erin);
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        await world.The<DocumentContentQuery>().ReadAsync(letter, copy: false, erin);
        (await LogAsync(world, file)).Select(part => part.Split(':')[0]).Should().BeEquivalentTo("Document", "Document", "Document", "Copy of a document", "Copy of a document");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_document_on_a_restricted_file_is_not_there_and_a_stranger_gives_a_reason_first(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin, maureen) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"), world.Staff("Maureen"));
        var letter = (await AddAsync(world, file, "Letter", erin)).Id;
        var stranger = world.Staff("Fenella Moore");
        (await RefusalAsync(() => world.The<DocumentContentQuery>().ReadAsync(letter, false, stranger))).Should().Be(CaseRecording.App.Security.FileAccess.NeedsReason);
        await world.RestrictAsync(file, maureen);
        foreach (var asked in new[] { letter, Guid.CreateVersion7() })
        {
            (await RefusalAsync(() => world.The<DocumentContentQuery>().ReadAsync(asked, false, erin))).Should().Be(CaseRecording.App.Security.FileAccess.NotFound);
            (await RefusalAsync(() => world.The<DocumentQuery>().ReadAsync(asked, erin))).Should().Be(CaseRecording.App.Security.FileAccess.NotFound);
        }
        (await AddAsync(world, file, "Letter", erin)).Refusal.Should().Be(CaseRecording.App.Security.FileAccess.NotFound);
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_document_on_the_wrong_file_is_sealed_by_a_manager_and_nobody_else_sees_more_than_that_it_was_there(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin, maureen) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"), world.Staff("Maureen"));
        var report = (await AddAsync(world, file, "Report about Voirrey", erin, DocumentKind.HealthDocument, key: true)).Id;
        (await world.The<SealDocument>().RunAsync(new(file, report, "It is another child's.", HandInKey.New()), erin)).Refusal.Should().Be(Roles.Refusal(Permission.AnswerForNotes));
        (await world.The<SealDocument>().RunAsync(new(file, report, " ", HandInKey.New()), maureen)).Refusal.Should().Contain("needed");
        (await world.The<SealDocument>().RunAsync(new(file, report, "It is another child's.", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        var row = (await world.The<DocumentsQuery>().ReadAsync(file, null, erin)).Rows.Single();
        (row.Title, row.FileName, row.Length, row.Hidden, row.Sealed!.ByName).Should().Be(("A document that was sealed", "", 0L, true, "Maureen Kneale"));
        (await RefusalAsync(() => world.The<DocumentQuery>().ReadAsync(report, erin))).Should().Be(DocumentLooked.Sealed);
        (await RefusalAsync(() => world.The<DocumentContentQuery>().ReadAsync(report, true, erin))).Should().Be(DocumentLooked.Sealed);
        (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Single().Links.Should().BeEmpty();
        (await world.The<NoteFromQuery>().ReadAsync(file, $"document:{report}", erin)).Should().BeNull();

        (await world.The<DocumentsQuery>().ReadAsync(file, null, maureen)).Rows.Single().Title.Should().Be("Report about Voirrey");
        (await world.The<DocumentContentQuery>().ReadAsync(report, false, maureen)).Length.Should().BePositive();
        (await world.The<SealDocument>().RunAsync(new(file, report, "Again.", HandInKey.New()), maureen)).Refusal.Should().Be("This document is sealed already.");
    }

    [Theory, Engines, Policy("P02")]
    public async Task What_is_missing_on_the_disk_or_was_altered_there_is_found_and_named(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        var (whole, lost, altered) = (await AddAsync(world, file, "Whole", erin), await AddAsync(world, file, "Lost", erin), await AddAsync(world, file, "Altered", erin));
        (await world.The<DocumentCheck>().LookAsync()).AllWell.Should().BeTrue();

        var paths = await world.ReadAsync(db => db.Documents.ToDictionaryAsync(d => d.Id, d => Path.Combine(world.The<DataFolder>().Path, "documents", d.Hash.Substring(0, 2), d.Hash)));
        File.Delete(paths[lost.Id]);
        var bytes = await File.ReadAllBytesAsync(paths[altered.Id]);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(paths[altered.Id], bytes);

        var (allWell, report) = await world.The<DocumentCheck>().LookAsync();
        allWell.Should().BeFalse();
        report.Should().HaveCountGreaterThanOrEqualTo(3).And.Contain(line => line.StartsWith($"Missing: document {lost.Id}")).And.Contain(line => line.StartsWith($"Altered: document {altered.Id}"))
            .And.Contain("2 of 3 documents are not as they were recorded.").And.NotContain(line => line.Contains(whole.Id.ToString()));
        (await world.The<DocumentQuery>().ReadAsync(lost.Id, erin)).IsThere.Should().BeFalse();
    }

    private static async Task<Outcome> AddAsync(World world, Guid file, string title, Actor by, DocumentKind kind = DocumentKind.Letter, DateOnly? dated = null, bool key = false, Guid? form = null, string? section = null)
    {
        var kept = await world.The<DocumentStore>().KeepAsync(new MemoryStream(A.Picture($"{Guid.CreateVersion7()}")));
        return await world.The<AddDocument>().RunAsync(new(file, new(kind, title, dated, $"{title}.jpg"), kept, key, form, section, HandInKey.New()), by);
    }

    private static Task<List<string>> LogAsync(World world, Guid file) => world.ReadAsync(db => db.FileViews.Where(v => v.FileId == file).OrderBy(v => v.Id).Select(v => v.Part).ToListAsync());

    private static async Task<string> RefusalAsync(Func<Task> act) => (await act.Should().ThrowAsync<RuleBrokenException>()).Which.Message;
}
