using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>Somebody who was there, with full name and who they are (4.4).</summary>
public sealed class NotePresence : RecordItem, IAppendOnly
{
    /// <summary>The longest texts, in characters.</summary>
    public const int MaxNameLength = 200, MaxRoleLength = 200;

    private NotePresence()
    {
    }

    internal NotePresence(Guid noteId, PresentAtNote told, Stamp by) : base(by)
    {
        NoteId = noteId;
        PersonId = told.PersonId;
        Name = Rule.Text(told.Name, "Name of who was present", MaxNameLength);
        Role = Rule.Text(told.Role, "Who they are to the child, or their job", MaxRoleLength, "4.4");
    }

    /// <summary>The note it belongs to.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The person's record, where there is one.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who they are to the child, or their job.</summary>
    public string Role { get; private set; } = "";
}
