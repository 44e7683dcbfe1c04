using CaseRecording.App.Features;
using CaseRecording.App.Features.Ecomaps;
using CaseRecording.Domain.Ecomaps;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Ecomaps.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Ecomaps() =>
    [
        For<SaveEcomapCommand>(async s => new(s.World, new SaveEcomapCommand((await s.CaseAsync()).FileId, new EcomapDetails(A.Today, true, "He put Nan next to him."),
            [new EcomapTieDetails(null, null, "Onchan Juniors", "club", new EcomapPlace(90, 40), TieStrength.Strong, TieStress.Some, HelpFlow.Both, "We won.")], null, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
    ];
}
