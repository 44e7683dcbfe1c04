using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Plans;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

/// <summary>Plans on an open case, written and agreed through the commands a person uses.</summary>
public static class PlannedCase
{
    /// <summary>A Complex Needs plan that Erin Callow wrote and Maureen Kneale agreed; its key.</summary>
    public static async Task<Guid> PlanInForceAsync(this OpenCase child)
    {
        var form = await child.SentPlanAsync(PlanKind.ComplexNeeds, child.Worker);
        var agreed = await child.World.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager);
        agreed.Refusal.Should().BeNull();
        return agreed.Id;
    }

    /// <summary>A plan that was written and sent; the key of its form.</summary>
    public static async Task<Guid> SentPlanAsync(this OpenCase child, PlanKind kind, Actor writer)
    {
        var sent = await child.TrySendPlanAsync(kind, writer);
        sent.Refusal.Should().BeNull();
        return sent.Id;
    }

    /// <summary>Writes a plan whole and tries to send it.</summary>
    public static async Task<Outcome> TrySendPlanAsync(this OpenCase child, PlanKind kind, Actor writer)
    {
        var begun = await child.World.The<StartPlan>().RunAsync(new(child.FileId, kind, HandInKey.New()), writer);
        begun.Refusal.Should().BeNull();
        await child.FillAsync(begun.Id, writer);
        return await child.World.The<SubmitPlan>().RunAsync(new(child.FileId, begun.Id, null, HandInKey.New()), writer);
    }
}
