using CaseRecording.App.Features;
using CaseRecording.App.Features.Risks;
using CaseRecording.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>People who may pose a risk to children.</summary>
internal static partial class Catalogue
{
    private static readonly RiskDetails Risk = new("Offence", A.Today.AddDays(-30), "The Police", "Ask first.", "An assault.", A.Today.AddMonths(3));

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Risks() =>
    [
        For<MarkRiskCommand>(async s => new(s.World, new MarkRiskCommand((await s.CaseAsync()).MotherId, Risk, HandInKey.New()), s.Manager)),
        For<ReviewRiskCommand>(async s => new(s.World, new ReviewRiskCommand(await MarkedAsync(s), "As before.", A.Today.AddMonths(1), HandInKey.New()), s.Manager)),
        For<EndRiskCommand>(async s => new(s.World, new EndRiskCommand(await MarkedAsync(s), A.Today, "Unfounded.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
        For<AcknowledgeRiskAlertCommand>(async s =>
        {
            var risk = await MarkedAsync(s);
            return new(s.World, new AcknowledgeRiskAlertCommand(await s.World.ReadAsync(db => db.RiskAlerts.Where(a => a.RiskId == risk).Select(a => a.Id).FirstAsync()), HandInKey.New()), s.Worker);
        }),
    ];

    // The mother, so that the child's worker was told.
    private static async Task<Guid> MarkedAsync(Stage s) =>
        await Stage.DoneAsync(s.World.The<MarkRisk>().RunAsync(new((await s.CaseAsync()).MotherId, Risk, HandInKey.New()), s.Manager));
}
