using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

/// <summary>Every state × step of a workflow, for theories: which are on offer, and where each leads.</summary>
public static class WorkflowTable
{
    /// <summary>Every pair, with the state it leads to when <paramref name="lawful"/> lists it, or null.</summary>
    public static IEnumerable<object?[]> Of<TState, TStep>(params (TState From, TStep Step, TState To)[] lawful)
        where TState : struct, Enum
        where TStep : struct, Enum =>
        from state in Enum.GetValues<TState>()
        from step in Enum.GetValues<TStep>()
        let way = lawful.Where(l => l.From.Equals(state) && l.Step.Equals(step)).ToList()
        select new object?[] { state, step, way.Count == 0 ? null : way[0].To };

    /// <summary>Asserts that the step is taken where it is lawful, and refused with a sentence and no move where it is not.</summary>
    public static void Holds<TState, TStep>(Workflow<TState, TStep> flow, TStep step, TState? to)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var from = flow.State;
        if (to is { } expected)
        {
            flow.Blocks(step).Should().BeEmpty();
            flow.OnOffer().Should().Contain(step);
            flow.Fire(step);
            flow.State.Should().Be(expected);
            return;
        }
        flow.Can(step).Should().BeFalse();
        flow.OnOffer().Should().NotContain(step);
        flow.Blocks(step).Should().ContainSingle().Which.Should().Contain("is not on offer");
        flow.Invoking(f => f.Fire(step)).Should().Throw<RuleBrokenException>();
        flow.State.Should().Be(from);
    }
}
