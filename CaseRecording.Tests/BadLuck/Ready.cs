using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.BadLuck;

/// <summary>A command in a world where it would be done.</summary>
/// <param name="World">The world.</param>
/// <param name="Command">The command.</param>
/// <param name="Actor">Who would do it.</param>
internal sealed record Ready(World World, object Command, Actor Actor)
{
    /// <summary>Somebody else who might do the same in the same instant, and must then be told that it is done; null where nobody can, or both may.</summary>
    public Actor? Rival { get; init; }

    /// <summary>Does it, or a changed form of it, by whoever is meant to or somebody else.</summary>
    public Task<Outcome> RunAsync(object? instead = null, Actor? by = null)
    {
        var verb = VerbOf(Command.GetType());
        return (Task<Outcome>)verb.GetMethod("RunAsync")!.Invoke(World.The(verb), [instead ?? Command, by ?? Actor, CancellationToken.None])!;
    }

    /// <summary>The command with another key of the screen.</summary>
    public object WithHandIn(Guid key) => Slot.Of(Command, typeof(Guid)).Single(slot => slot.Path == "HandIn").With(key);

    /// <summary>The class that carries a command out.</summary>
    public static Type VerbOf(Type command) => FeatureSetup.Verbs.Single(verb => verb.GetMethod("RunAsync")?.GetParameters()[0].ParameterType == command);
}
