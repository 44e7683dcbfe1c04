using System.Text;
using Stateless;
using Stateless.Graph;

namespace CaseRecording.Domain.Shared;

/// <summary>
/// What every process has in common: which steps are on offer, what blocks them in words people see, and its diagram.
/// Each workflow describes its own way from first state to last in one method.
/// </summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TStep">The steps, named for the act.</typeparam>
public abstract class Workflow<TState, TStep>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly StateMachine<TState, TStep> _machine;
    private readonly Dictionary<string, string> _clauses = [];
    private readonly string _noun;

    /// <summary>Begins a description.</summary>
    /// <param name="noun">What it moves, as people say it, such as <c>assessment</c>.</param>
    /// <param name="state">Reads the state from the item.</param>
    /// <param name="moveTo">Writes the state to the item.</param>
    protected Workflow(string noun, Func<TState> state, Action<TState> moveTo)
    {
        _noun = noun;
        _machine = new StateMachine<TState, TStep>(state, moveTo);
    }

    /// <summary>The state the item is in.</summary>
    public TState State => _machine.State;

    /// <summary>Whether the step can be taken now.</summary>
    public bool Can(TStep step) => _machine.CanFire(step);

    /// <summary>The sentences that say why a step cannot be taken; empty when it can.</summary>
    public IReadOnlyList<string> Blocks(TStep step)
    {
        if (_machine.CanFire(step, out var unmet))
            return [];
        // Stateless gives null where the step does not exist in this state, and the guards' descriptions where it does.
        return unmet is null ? [NotOnOffer(step)] : [.. unmet];
    }

    /// <summary>The steps that exist in this state, blocked or not, in the order of the process.</summary>
    public IEnumerable<TStep> OnOffer() =>
        Enum.GetValues<TStep>().Where(step => _machine.CanFire(step, out var unmet) || unmet is not null);

    /// <summary>Takes a step.</summary>
    /// <exception cref="RuleBrokenException">It is blocked, or is not on offer in this state; the message holds every reason.</exception>
    public void Fire(TStep step)
    {
        Require(step);
        _machine.Fire(step);
    }

    /// <summary>Refuses what <see cref="Fire"/> would refuse, and moves nothing; for verbs that check what was written before they move.</summary>
    /// <exception cref="RuleBrokenException">It is blocked, or is not on offer in this state; the message holds every reason.</exception>
    public void Require(TStep step)
    {
        var blocks = Blocks(step);
        if (blocks.Count > 0)
            throw new RuleBrokenException(string.Join(" ", blocks), blocks.Select(b => _clauses.GetValueOrDefault(b)).FirstOrDefault(c => c is not null));
    }

    /// <summary>Begins what is said about one state.</summary>
    protected StateMachine<TState, TStep>.StateConfiguration In(TState state) => _machine.Configure(state);

    /// <summary>A condition of a step, with the sentence people see while it does not hold.</summary>
    protected Tuple<Func<bool>, string> If(Func<bool> holds, string otherwise, string? clause = null)
    {
        if (clause is not null)
            _clauses[otherwise] = clause;
        return Tuple.Create(holds, otherwise);
    }

    /// <summary>The description as a Mermaid diagram.</summary>
    protected string Draw() => MermaidGraph.Format(_machine.GetInfo(), MermaidGraphDirection.LeftToRight).ReplaceLineEndings("\n");

    private string NotOnOffer(TStep step) =>
        $"“{Words(step.ToString(), capital: true)}” is not on offer: this {_noun} is {Words(State.ToString(), capital: false)}. " +
        "Somebody may have moved it on while you were looking at it.";

    // AwaitingAuthorisation reads "awaiting authorisation".
    private static string Words(string name, bool capital)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && words.Length > 0)
                words.Append(' ');
            words.Append(words.Length == 0 && capital ? c : char.ToLowerInvariant(c));
        }
        return words.ToString();
    }
}
