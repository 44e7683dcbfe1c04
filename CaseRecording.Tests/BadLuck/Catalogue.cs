namespace CaseRecording.Tests.BadLuck;

/// <summary>
/// For every command there is, one in a world where it would be done. Bad texts, impossible days, double clicks and two people at once are tried
/// on all of them alike; a command that is not here fails a test.
/// </summary>
internal static partial class Catalogue
{
    private static readonly Dictionary<Type, Func<Stage, Task<Ready>>> Entries =
        new[] { Intake, People, LegalStatuses, Consents, Files, Tasks, Notes, Forms, Narrates, Plans, Reviews, Closing, Letters, Documents, Ecomaps, Chronology, Night, Risks }.SelectMany(noun => noun()).ToDictionary();

    /// <summary>The commands in it.</summary>
    public static IEnumerable<Type> Commands => Entries.Keys;

    /// <summary>Readies a command.</summary>
    public static Task<Ready> ReadyAsync(Type command, Stage stage) => Entries[command](stage);

    private static KeyValuePair<Type, Func<Stage, Task<Ready>>> For<TCommand>(Func<Stage, Task<Ready>> ready) => new(typeof(TCommand), ready);
}
