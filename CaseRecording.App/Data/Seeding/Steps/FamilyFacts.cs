using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Who is who to whom, who lives together, and where a parent is: each put on the record as soon as those it speaks of are.</summary>
internal static class FamilyFacts
{
    /// <summary>Records what can be recorded now and was not yet.</summary>
    public static async Task RecordAsync(Scene scene)
    {
        foreach (var relationship in scene.Family.Relationships)
            foreach (var other in relationship.Of)
                if (Known(scene, relationship.Person, other) && scene.Ledger.Recorded.Add($"{relationship.Person} {relationship.Is} {other}"))
                    await scene.DoAsync(scene.The<RecordRelationship>().RunAsync(new(scene.Person(other), scene.Person(relationship.Person), relationship.Is,
                        scene.Family.ParentalResponsibility.Exists(p => p.Who == relationship.Person && p.For.Contains(other)), HandIn: Scene.HandIn), scene.By));
        foreach (var child in scene.Family.Whereabouts.SelectMany(w => w.For).Distinct())
            if (Known(scene, child) && scene.Ledger.Recorded.Add($"whereabouts {child}"))
                await scene.DoAsync(scene.The<StateWhereabouts>().RunAsync(
                    new(scene.Person(child), string.Join("\n", scene.Family.Whereabouts.Where(w => w.For.Contains(child)).Select(w => w.Statement)), InsteadOf: null, Scene.HandIn), scene.By));
        foreach (var loss in scene.Family.Losses ?? [])
            if (Known(scene, loss.Mother) && (loss.Father is null || Known(scene, loss.Father)) && scene.Ledger.Recorded.Add($"loss {loss.Mother} {loss.On}"))
                await scene.DoAsync(scene.The<RecordPregnancyLoss>().RunAsync(new(scene.Person(loss.Mother), loss.Father is { } father ? scene.Person(father) : null,
                    new LossDetails(loss.Kind, scene.Days.Exact(loss.On), loss.About, loss.Name, Sex.NotKnown, loss.Source), Scene.HandIn), scene.By));
        foreach (var household in scene.Family.Households.Where(h => scene.Days.Exact(h.From) <= scene.Today))
            await HouseholdAsync(scene, household);
    }

    // Those who were there from its beginning, and then whoever was born into it or became known later.
    private static async Task HouseholdAsync(Scene scene, StoryHousehold household)
    {
        var from = scene.Days.Exact(household.From);
        var now = household.Members.Where(m => Known(scene, m) && scene.Ledger.Recorded.Add($"household {household.Key} {m}")).ToList();
        var founders = scene.Ledger.Households.ContainsKey(household.Key) ? [] : now.Where(m => Born(scene, m) is not { } born || born <= from).ToList();
        if (founders.Count > 0)
            scene.Ledger.Households[household.Key] = await scene.DoAsync(scene.The<SetUpHousehold>().RunAsync(
                new(household.Name, [.. founders.Select(scene.Person)], from, HandIn: Scene.HandIn), scene.By));
        foreach (var later in now.Except(founders))
            await scene.DoAsync(scene.The<ChangeHousehold>().RunAsync(new(scene.Ledger.Households[household.Key], scene.Person(later),
                Born(scene, later) is { } born && born > from ? born : from, Leaves: false, HandIn: Scene.HandIn), scene.By));
    }

    private static DateOnly? Born(Scene scene, string key) => scene.Days.BornOn(scene.Family.Person(key).Born);

    private static bool Known(Scene scene, params string[] keys) => keys.All(scene.Ledger.People.ContainsKey);
}
