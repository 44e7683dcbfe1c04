using Stateless;
using Stateless.Graph;

namespace CaseRecording.Domain.Shared;

/// <summary>
/// What the workflows share: asking a state machine which steps are on offer and what blocks them, in the words of its guards.
/// </summary>
public abstract class Flow<TState, TStep>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    /// <summary>The machine; configured once, top to bottom, by each workflow.</summary>
    protected abstract StateMachine<TState, TStep> Machine { get; }

    /// <summary>The state as words, for the sentence shown when a step is not on offer.</summary>
    protected abstract string Words(TState state);

    /// <summary>The step as words.</summary>
    protected abstract string Words(TStep step);

    /// <summary>Where things stand.</summary>
    public TState State => Machine.State;

    /// <summary>Whether the step can be taken now.</summary>
    public bool Can(TStep step) => Machine.CanFire(step);

    /// <summary>Whether the step belongs to this state at all, blocked or not.</summary>
    public bool IsOnOffer(TStep step) => Machine.CanFire(step, out var unmet) || unmet is { Count: > 0 };

    /// <summary>The steps that belong to this state, blocked or not.</summary>
    public IEnumerable<TStep> OnOffer() => Enum.GetValues<TStep>().Where(IsOnOffer);

    /// <summary>Why the step cannot be taken, as sentences; empty where it can.</summary>
    public IReadOnlyList<string> Blocks(TStep step)
    {
        if (Machine.CanFire(step, out var unmet))
            return [];
        return unmet is { Count: > 0 }
            ? [.. unmet]
            : [$"{Words(step)} is not possible now: {char.ToLowerInvariant(Words(State)[0])}{Words(State)[1..]}."];
    }

    /// <summary>Takes the step.</summary>
    /// <exception cref="RuleBrokenException">It is blocked or not on offer; the message says why.</exception>
    public void Fire(TStep step)
    {
        var blocks = Blocks(step);
        if (blocks.Count > 0)
            throw new RuleBrokenException(string.Join(" ", blocks));
        Machine.Fire(step);
    }

    /// <summary>The diagram of the machine, for the README and its golden file.</summary>
    protected string Mermaid() => MermaidGraph.Format(Machine.GetInfo(), MermaidGraphDirection.LeftToRight);
}
