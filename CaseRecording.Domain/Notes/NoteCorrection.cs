using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>The two grounds, and no third, on which a completed note may be changed (3.7.1, P39).</summary>
public enum CorrectionGround
{
    /// <summary>Significant inaccurate facts which may affect decision-making.</summary>
    InaccurateFacts,

    /// <summary>Clearly inappropriate content, such as discriminatory language or defamatory remarks about colleagues.</summary>
    InappropriateContent,
}

/// <summary>How the grounds read on screen.</summary>
public static class CorrectionGrounds
{
    /// <summary>The ground as the policy words it.</summary>
    public static string Words(this CorrectionGround ground) => ground == CorrectionGround.InaccurateFacts
        ? "significant inaccurate facts which may affect decision-making"
        : "clearly inappropriate content, such as discriminatory language or defamatory remarks about colleagues";
}

/// <summary>What somebody tells about a correction.</summary>
/// <param name="Ground">One of the two lawful grounds.</param>
/// <param name="Circumstances">How it came about and how it was found out.</param>
/// <param name="Parts">The texts that change.</param>
public sealed record CorrectionToMake(CorrectionGround Ground, string? Circumstances, IReadOnlyList<PartToCorrect> Parts)
{
    /// <summary>The facts as they are to stand; null where only words change.</summary>
    public FactsOfNote? Facts { get; init; }
}

/// <summary>One text that changes.</summary>
/// <param name="Part">Its key.</param>
/// <param name="Text">How it is to stand; empty removes it, which only inappropriate content allows.</param>
public sealed record PartToCorrect(string Part, string? Text);

/// <summary>Who it is that wants to add to a completed note.</summary>
/// <param name="IsAllocatedWorker">Whether they have the case.</param>
/// <param name="IsManager">Whether they answer for notes as a manager.</param>
/// <param name="IsSealed">Whether the whole note is sealed.</param>
public sealed record AmendingFacts(bool IsAllocatedWorker, bool IsManager, bool IsSealed)
{
    /// <summary>Whether they correct the note and add to it: its author, the allocated worker or a manager (3.7.1).</summary>
    public bool AnswersFor(CaseNote note, Guid who) => IsManager || IsAllocatedWorker || note.Recorded.ById == who;
}

/// <summary>
/// A correction of a completed note. The note itself stays as it was recorded; readers see the corrected words, that they were changed, when,
/// by whom and on what ground, and the original words one click away (3.7.1, P39). Never changed itself.
/// </summary>
public sealed class NoteCorrection : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest circumstances.</summary>
    public const int MaxCircumstancesLength = 8_000;

    private readonly List<CorrectedPart> _parts = [];
    private readonly List<CorrectionReliance> _reliedOn = [];

    private NoteCorrection()
    {
    }

    private NoteCorrection(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The note it corrects.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>On which ground.</summary>
    public CorrectionGround Ground { get; private set; }

    /// <summary>The circumstances (3.7.1).</summary>
    public string Circumstances { get; private set; } = "";

    /// <summary>The texts that changed.</summary>
    public IReadOnlyList<CorrectedPart> Parts => _parts;

    /// <summary>The facts as it puts them; null where only words changed.</summary>
    public CorrectedFacts? Facts { get; private set; }

    /// <summary>What was written or decided in reliance on the incorrect facts, as the person who corrected them said (P40).</summary>
    public IReadOnlyList<CorrectionReliance> ReliedOn => _reliedOn;

    /// <summary>Corrects a note.</summary>
    /// <param name="note">The note.</param>
    /// <param name="parts">Its texts as they were first recorded.</param>
    /// <param name="standing">Its texts as they stand.</param>
    /// <param name="told">The correction.</param>
    /// <param name="facts">Who corrects.</param>
    /// <param name="at">Its facts as they stand.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">They may not, nothing changes, or the circumstances are missing.</exception>
    public static NoteCorrection Make(CaseNote note, IReadOnlyList<NotePart> parts, IReadOnlyDictionary<string, string> standing, CorrectionToMake told, AmendingFacts facts, FactsStanding at, Stamp by)
    {
        AmendingRules.Require(note, facts, by);
        Rule.Require(told.Ground == CorrectionGround.InaccurateFacts || facts.IsManager,
            "Only a manager removes content as clearly inappropriate. Tell your manager which note it is.", "3.7.1");
        var correction = new NoteCorrection(by)
        {
            FileId = note.FileId,
            NoteId = note.Id,
            Ground = told.Ground,
            Circumstances = Rule.Text(told.Circumstances, "Circumstances", MaxCircumstancesLength, "3.7.1"),
        };
        Rule.Require(told.Parts.Select(p => p.Part).Distinct().Count() == told.Parts.Count, "A passage was sent twice. Open the note again; your text is kept.");
        correction._parts.AddRange(told.Parts.Select(p => Corrected(correction.Id, parts, standing, p, told.Ground, by)).OfType<CorrectedPart>());
        if (told.Facts is { } wanted && !wanted.TellsTheSame(at.Facts))
            correction.Facts = CorrectedFacts.Make(correction, note, at, wanted, by);
        Rule.Require(correction._parts.Count > 0 || correction.Facts is not null, "Nothing was changed. Change what is wrong; what has to be told besides is an addendum.", "3.7.1");
        RequireWhyNotSeen(correction, note, standing, at);
        var what = string.Join("; ", correction.Facts is { } made ? at.Facts.ChangesTo(made.Facts).Select(c => c.Name.ToLowerInvariant()) : []);
        correction.Say($"Note corrected: {told.Ground.Words()}{(what.Length > 0 ? $" ({what})" : "")}");
        return correction;
    }

    /// <summary>Remembers what relied on the incorrect facts (P40).</summary>
    public void ReliedOnBy(IEnumerable<ReliedOn> items, Stamp by) => _reliedOn.AddRange(items.Select(i => new CorrectionReliance(Id, i, by)));

    /// <summary>The seals that hide the replaced words from everybody but managers; none where facts were merely wrong.</summary>
    public IEnumerable<NoteSeal> Seals(IReadOnlyList<NotePart> parts, Stamp by) => Ground == CorrectionGround.InaccurateFacts
        ? []
        : _parts.Select(p => NoteSeal.OfPart(this, parts.Single(x => x.Key == p.Part), by));

    // A child who turns out not to have been seen was not seen for a reason (4.3).
    private static void RequireWhyNotSeen(NoteCorrection correction, CaseNote note, IReadOnlyDictionary<string, string> standing, FactsStanding at)
    {
        var why = correction._parts.FirstOrDefault(p => p.Part == NoteParts.WhyNotSeen)?.Text ?? standing.GetValueOrDefault(NoteParts.WhyNotSeen);
        Rule.Require(correction.Facts is not { ChildSeen: ChildSeen.NotSeen } || at.Child.Unborn || !at.Kinds.Asks(note.Kind, NoteAsk.Seen) || !string.IsNullOrWhiteSpace(why), NoteRules.SayWhyNotSeen, "4.3");
    }

    private static CorrectedPart? Corrected(Guid id, IReadOnlyList<NotePart> parts, IReadOnlyDictionary<string, string> standing, PartToCorrect told, CorrectionGround ground, Stamp by)
    {
        var part = parts.FirstOrDefault(p => p.Key == told.Part);
        Rule.Require(part is not null, $"The note has no text “{PlainText.Named(told.Part)}”. Open the note again; your text is kept.");
        var text = Rule.OptionalText(told.Text, part.Name, part.MaxLength);
        Rule.Require(text is not null || part.Text.Length == 0 || ground == CorrectionGround.InappropriateContent,
            $"{part.Name}: a wrong fact is put right, not taken away. Write how it is to stand (policy 3.7.1).", "3.7.1");
        return (text ?? "") == standing[part.Key] ? null : new CorrectedPart(id, part, text, by);
    }
}

/// <summary>One text of a note as a correction puts it.</summary>
public sealed class CorrectedPart : RecordItem, IAppendOnly
{
    private CorrectedPart()
    {
    }

    internal CorrectedPart(Guid correctionId, NotePart part, string? text, Stamp by) : base(by) =>
        (CorrectionId, Part, PassageId, Text) = (correctionId, part.Key, part.PassageId, text);

    /// <summary>The correction it belongs to.</summary>
    public Guid CorrectionId { get; private set; }

    /// <summary>Which text, as <see cref="NoteParts"/> names it.</summary>
    public string Part { get; private set; } = "";

    /// <summary>The passage it is in; null for the texts of the note itself.</summary>
    public Guid? PassageId { get; private set; }

    /// <summary>How it stands now; null where the words were removed.</summary>
    public string? Text { get; private set; }
}

/// <summary>Who may add to a completed note.</summary>
internal static class AmendingRules
{
    public static void Require(CaseNote note, AmendingFacts facts, Stamp by)
    {
        Rule.Require(!facts.IsSealed, "This note was recorded here by mistake and moved. It is corrected where it stands now.", "3.7.1");
        Rule.Require(facts.AnswersFor(note, by.ById),
            "Only its author, the allocated worker or a manager corrects or adds to a note. Tell one of them what is wrong, or write a note of your own.", "3.7.1");
    }
}
