using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Support;

/// <summary>A case that may close: an accepted referral, an authorised NARRATES that ends it, a family and a school to be informed.</summary>
public sealed record ClosingCase(OpenCase Child, Guid PersonId, Guid MotherId, Guid ReferralId, Guid SchoolId)
{
    private static readonly string Yes = new YesNoAnswer(true, "The NARRATES of 4 November.").ToValue();

    /// <summary>Answers that the template does not ask of every closure.</summary>
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["summary.reason"] = "Juan has breakfast every day and is in school on time.", ["assessment.achieved"] = Yes, ["assessment.protected"] = Yes,
        ["support.arrangements"] = "Mrs Radcliffe at school sees Juan every Monday.", ["support.safeguarding-plan"] = "Kirree telephones the school if she cannot come.",
        ["support.professionals"] = "Mrs Radcliffe was asked on 3 November and agrees.",
    };

    /// <summary>What is known of the child's father.</summary>
    public const string Whereabouts = "Brian Quayle lives in Liverpool; the address is not known.";

    /// <summary>The child's essential information.</summary>
    public static readonly PersonDetails Juan = new("Juan", "Quayle", DateOfBirth: new DateOnly(2019, 6, 4), Ethnicity: "WhiteBritish");

    public World World => Child.World;

    public Guid FileId => Child.FileId;

    /// <summary>Opens one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="harm">Whether the referral alleged deliberate harm.</param>
    /// <param name="born">The child's date of birth.</param>
    public static async Task<ClosingCase> InAsync(World world, bool harm = false, DateOnly? born = null)
    {
        var child = await OpenCase.InAsync(world);
        var (person, mother, referral, school) = (Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty);
        (await world.The<CaseWork>().OnFileAsync(child.FileId, Permission.AddPerson, Actor.System, async work =>
        {
            var juan = await work.Db.People.Include(p => p.Addresses).FirstAsync(p => p.Id == work.File.PersonId);
            juan.Amend(Juan with { DateOfBirth = born ?? Juan.DateOfBirth }, null, work.By, juan.Details);
            juan.MoveTo(new AddressDetails("12 Bowring Road", "Ramsey", "IM8 2LQ"), born > new DateOnly(2024, 1, 1) ? born.Value : new DateOnly(2024, 1, 1), work.By);
            juan.StateWhereabouts(Whereabouts, insteadOf: null);
            var kirree = Person.Add(new PersonDetails("Kirree", "Quayle"), work.By);
            kirree.MoveTo(new AddressDetails("12 Bowring Road", "Ramsey", "IM8 2LQ"), new DateOnly(2024, 1, 1), work.By);
            var taken = Referral.Take(child.FileId, Guid.CreateVersion7(), A.ReferralDetails(harm: harm), work.By.Day.AddDays(1), work.By);
            taken.PassForDecision(work.By);
            taken.Accept(A.Decision(), child.CaseId, work.By);
            var involved = Involvement.Begin(child.FileId, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", "School Road, Douglas", new DateOnly(2024, 1, 1), work.By);
            work.Db.AddRange(kirree, taken, involved, Relationship.Record(juan.Id, kirree.Id, "mother", true, null, work.By));
            (person, mother, referral, school) = (juan.Id, kirree.Id, taken.Id, involved.Id);
            return juan.Id;
        })).Refusal.Should().BeNull();
        return new(child, person, mother, referral, school);
    }

    /// <summary>A NARRATES authorised with the outcome that the case closes.</summary>
    public async Task<ClosingCase> AssessedAsync()
    {
        var form = await DoneAsync(World.The<StartNarrates>().RunAsync(new(FileId, NarratesVariant.CwCN, HandInKey.New()), Child.Worker));
        await Child.FillAsync(form, Child.Worker);
        await DoneAsync(World.The<ChooseOutcome>().RunAsync(new(FileId, form, NarratesOutcome.Closure, "Nothing more is needed.", "Juan goes on having breakfast.", NarratesChosen.Nothing), Child.Worker));
        await DoneAsync(World.The<SubmitNarrates>().RunAsync(new(FileId, form, null, HandInKey.New()), Child.Worker));
        await DoneAsync(World.The<AuthoriseNarrates>().RunAsync(new(FileId, form, HandInKey.New()), Child.Manager));
        return this;
    }

    /// <summary>Starts the closure.</summary>
    public async Task<ClosingCase> StartedAsync(ClosureRoute route = ClosureRoute.OutcomesAchieved)
    {
        await DoneAsync(World.The<StartClosure>().RunAsync(new(FileId, route, HandInKey.New()), Child.Worker));
        return this;
    }

    /// <summary>Writes the Closure Record.</summary>
    public async Task<ClosingCase> WrittenAsync(params string[] but)
    {
        var form = (await ClosureAsync()).FormId!.Value;
        await Child.FillAsync(form, Child.Worker, Answers.Where(a => !but.Contains(a.Key)).ToDictionary(), but);
        return this;
    }

    /// <summary>Everything up to a closure that a manager may countersign.</summary>
    public static async Task<ClosingCase> SentAsync(World world)
    {
        var closing = await (await (await (await InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        await DoneAsync(closing.SendAsync());
        return closing;
    }

    /// <summary>Everything up to letters that are to be read through and sent.</summary>
    public static async Task<ClosingCase> CountersignedAsync(World world)
    {
        var closing = await SentAsync(world);
        await DoneAsync(closing.CountersignAsync(closing.Child.Manager));
        return closing;
    }

    public Task<Outcome> SendAsync() => World.The<SendForCountersignature>().RunAsync(new(FileId, HandInKey.New()), Child.Worker);

    public Task<Outcome> CountersignAsync(Actor manager) => World.The<Countersign>().RunAsync(new(FileId, "I agree.", HandInKey.New()), manager);

    /// <summary>Saves a letter by somebody who has read it.</summary>
    public async Task<Outcome> SaveLetterAsync(Guid letterId, string? body, bool ready, Actor? by = null) => await World.The<SaveLetter>().RunAsync(
        new(FileId, letterId, body, ready, await World.ReadAsync(db => db.ClosureLetters.Where(l => l.Id == letterId).Select(l => l.Body).SingleAsync()), HandInKey.New()), by ?? Child.Worker);

    /// <summary>A letter read through and sent by hand today.</summary>
    public async Task<Outcome> SendLetterAsync(Guid letterId, Guid? handIn = null)
    {
        var read = await SaveLetterAsync(letterId, null, true);
        return read.Done ? await World.The<MarkLetterSent>().RunAsync(new(FileId, letterId, A.Today, LetterMeans.ByHand, handIn ?? HandInKey.New()), Child.Worker) : read;
    }

    /// <summary>Sends every letter but the last, whose key it gives.</summary>
    public async Task<Guid> AllButOneSentAsync()
    {
        var letters = await LettersAsync();
        foreach (var letter in letters.SkipLast(1))
            await DoneAsync(SendLetterAsync(letter.Id));
        await DoneAsync(SaveLetterAsync(letters[^1].Id, null, true));
        return letters[^1].Id;
    }

    /// <summary>A note of yesterday's visit in which everything that 7.1.3 asks for was done.</summary>
    public Task<Outcome> NoteAsync(NoteToWrite? told = null) => World.The<CaseWork>().OnFileAsync(FileId, Permission.WriteNote, Child.Worker, async work =>
    {
        var open = await work.OpenCaseAsync();
        var note = CaseNote.Write((told ?? A.Visit() with { CarersSeenAndSpokenToAlone = true, HomeVisited = true, ProfessionalsViewsSought = true, HowViewsInformedDecision = "He is content." })
            with { FileId = FileId, CaseId = open?.Id }, new NoteFacts(open is null ? FileStanding.CaseClosed : FileStanding.CaseOpen, new DateOnly(2019, 6, 4)), work.NoteKinds, work.Timescales, work.By);
        work.Db.Add(note);
        return note.Id;
    });

    /// <summary>Somebody begins a note and leaves it.</summary>
    public async Task<Guid> NoteBegunAsync()
    {
        var note = HandInKey.New();
        await World.The<App.Features.Drafts.DraftStore>().PutAsync(DraftScope.Note(note), "passage", FileId, "There was no", Child.Colleague);
        return note;
    }

    public Task<ClosureRecord> ClosureAsync() => World.ReadAsync(db => db.Closures.AsNoTracking().Include(c => c.Items).Include(c => c.Returns)
        .Where(c => c.FileId == FileId).OrderByDescending(c => c.EndedAt == null).ThenByDescending(c => c.Id).FirstAsync());

    public async Task<IReadOnlyList<ClosureLetter>> LettersAsync() =>
        [.. (await World.ReadAsync(db => db.ClosureLetters.AsNoTracking().Where(l => l.FileId == FileId).ToListAsync())).OrderBy(l => l.RecipientKind).ThenBy(l => l.Id)];

    public async Task<ClosureLetter> LetterAsync(LetterRecipient to) => (await LettersAsync()).Single(l => l.RecipientKind == to);

    internal static async Task<Guid> DoneAsync(Task<Outcome> act)
    {
        var outcome = await act;
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
