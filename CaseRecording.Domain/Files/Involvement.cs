using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>A professional or key agency involved with the child, with how to reach them (3.4.3, P22). Closure letters go to those involved.</summary>
public sealed class Involvement : RecordItem, IOnFile
{
    /// <summary>The longest name, role or contact line.</summary>
    public const int MaxLength = 300;

    private Involvement()
    {
    }

    private Involvement(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Name of the professional.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Role, such as <c>Health Visitor</c>.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Agency, such as <c>Ballacottier School</c>.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>How to reach them.</summary>
    public string HowToReach { get; private set; } = "";

    /// <summary>Where letters go.</summary>
    public string? Address { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Records that an agency is involved.</summary>
    /// <exception cref="RuleBrokenException">Agency, role or how to reach them is missing.</exception>
    public static Involvement Begin(Guid fileId, string name, string role, string agency, string howToReach, string? address, DateOnly from, Stamp by)
    {
        var involvement = new Involvement(by)
        {
            FileId = fileId, Name = Rule.OptionalText(name, "Name", MaxLength) ?? "", Role = Rule.Text(role, "Role", MaxLength),
            Agency = Rule.Text(agency, "Agency", MaxLength), HowToReach = Rule.Text(howToReach, "How to reach them", MaxLength, "3.4.3"),
            Address = Rule.OptionalText(address, "Address for letters", MaxLength), From = from,
        };
        involvement.Say($"{involvement.Role} at {involvement.Agency} became involved");
        return involvement;
    }

    /// <summary>The agency is no longer involved.</summary>
    public void End(DateOnly on)
    {
        Rule.Require(on >= From, "They cannot stop being involved before they began.");
        Until = on;
        Say($"{Role} at {Agency} is no longer involved");
    }
}
