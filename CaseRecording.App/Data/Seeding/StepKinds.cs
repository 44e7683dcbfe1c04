using CaseRecording.App.Data.Seeding.Steps;

namespace CaseRecording.App.Data.Seeding;

/// <summary>Every kind of step there is, and who takes it.</summary>
internal static class StepKinds
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new[]
    {
        PeopleSteps.All, LegalStatusSteps.All, IntakeSteps.All, WorkSteps.All, NoteSteps.All, NightSteps.All, EcomapSteps.All, ChronologySteps.All, FormSteps.All, PlanSteps.All, ReviewSteps.All, ClosureSteps.All,
    }.SelectMany(family => family).ToDictionary();
}
