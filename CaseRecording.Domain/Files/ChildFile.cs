using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>
/// One child's own file, cumulative and for good (2.2.4, 4.2, P01, P44). Opened at the point of referral with its permanent number.
/// </summary>
public sealed class ChildFile : RecordItem, IOnFile
{
    private readonly List<FileRestriction> _restrictions = [];

    private ChildFile()
    {
    }

    private ChildFile(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId => Id;

    /// <summary>The child.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Seven digits; see <see cref="Files.PermanentNumber"/> (P14).</summary>
    public string PermanentNumber { get; private set; } = "";

    /// <summary>Whether only named people may see it (3.9.1, P42).</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>Who may see a restricted file, present and past.</summary>
    public IReadOnlyList<FileRestriction> Restrictions => _restrictions;

    /// <summary>Opens the file at the point of referral (3.3.5).</summary>
    /// <param name="personId">The child.</param>
    /// <param name="serial">The next place in the series of permanent numbers, taken in the same transaction.</param>
    /// <param name="by">Who refers, and when.</param>
    public static ChildFile Open(Guid personId, int serial, Stamp by)
    {
        var file = new ChildFile(by) { PersonId = personId, PermanentNumber = Files.PermanentNumber.From(serial) };
        file.Say($"File opened with permanent number {Files.PermanentNumber.Words(file.PermanentNumber)}");
        return file;
    }

    /// <summary>Restricts the file to named people. A manager decides; the manager is always among them (3.9.1, P42).</summary>
    /// <exception cref="RuleBrokenException">No reasons, or it is restricted already.</exception>
    public IReadOnlyList<FileRestriction> Restrict(IEnumerable<Guid> allowedStaffIds, string reasons, Stamp by)
    {
        Rule.Require(!IsRestricted, "This file is restricted already. Change who may see it instead.", "3.9.1");
        var why = Rule.Text(reasons, "Reasons for the restriction", FileRestriction.MaxReasonLength, "3.9.1");
        var added = allowedStaffIds.Append(by.ById).Distinct().Select(id => new FileRestriction(by, Id, id)).ToList();
        _restrictions.AddRange(added);
        IsRestricted = true;
        Say("File restricted to named people", why);
        return added;
    }

    /// <summary>Lets one more person see the restricted file.</summary>
    /// <exception cref="RuleBrokenException">It is not restricted, or they may see it already.</exception>
    public FileRestriction Allow(Guid staffId, string reasons, Stamp by)
    {
        Rule.Require(IsRestricted, "This file is not restricted.", "3.9.1");
        Rule.Require(!_restrictions.Any(r => r.StaffId == staffId && r.Until is null), "This person may see the file already.");
        var why = Rule.Text(reasons, "Reasons", FileRestriction.MaxReasonLength, "3.9.1");
        var added = new FileRestriction(by, Id, staffId);
        _restrictions.Add(added);
        Say("One more person may see the restricted file", why);
        return added;
    }

    /// <summary>Lifts the restriction.</summary>
    /// <exception cref="RuleBrokenException">It is not restricted, or no reasons.</exception>
    public void LiftRestriction(string reasons, Stamp by)
    {
        Rule.Require(IsRestricted, "This file is not restricted.", "3.9.1");
        var why = Rule.Text(reasons, "Reasons for lifting the restriction", FileRestriction.MaxReasonLength, "3.9.1");
        foreach (var restriction in _restrictions.Where(r => r.Until is null))
            restriction.End(by.At);
        IsRestricted = false;
        Say("Restriction lifted", why);
    }
}

/// <summary>That one named person may see a restricted file (3.9.1).</summary>
public sealed class FileRestriction : RecordItem, IOnFile
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 2000;

    private FileRestriction()
    {
    }

    internal FileRestriction(Stamp by, Guid fileId, Guid staffId) : base(by) => (FileId, StaffId) = (fileId, staffId);

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Who may see it.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>When that ended, UTC.</summary>
    public DateTime? Until { get; private set; }

    internal void End(DateTime at) => Until = at;
}
