using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

/// <summary>Builders that say only what matters to a test.</summary>
public static partial class A
{
    /// <summary>Wednesday 4 November 2026, 10:00 on the Island.</summary>
    public static readonly DateTime Now = new(2026, 11, 4, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>A person acting; the same name is always the same person.</summary>
    public static Stamp Stamp(string name = "Erin Callow", string role = "Social Worker", DateTime? at = null) =>
        CaseRecording.Domain.Shared.Stamp.Of(Actor(name, role), new DateTimeOffset(at ?? Now, TimeSpan.Zero));

    /// <summary>A member of staff as an actor.</summary>
    public static Actor Actor(string name = "Erin Callow", string role = "Social Worker") => new(IdOf(name), name, role);

    private static Guid IdOf(string name) => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
}
