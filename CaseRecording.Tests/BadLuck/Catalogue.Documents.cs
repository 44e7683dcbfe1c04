using CaseRecording.App.Data.Documents;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Night;
using CaseRecording.Domain.Documents;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Documents.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Documents() =>
    [
        For<AddDocumentCommand>(async s =>
        {
            var file = await s.World.CaseAsync("cm1", s.Worker);
            var form = (await s.World.The<StartForm>().RunAsync(new(file, PlacementQuery.Template, null, HandInKey.New()), s.World.Staff("Lucy"))).Id;
            var kept = await s.World.The<DocumentStore>().KeepAsync(new MemoryStream(A.Picture($"consent of {Stage.NewName()}")));
            return new(s.World, new AddDocumentCommand(file, new DocumentToAdd(DocumentKind.SignedConsent, "The mother's consent", A.Today, "IMG_0001.jpg"), kept, true, form, "consent", HandInKey.New()), s.Worker);
        }),
        For<SealDocumentCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            var document = await s.AddAsync(file, work => Document.Add(file, null, A.Letter(), A.Kept(), ContentActivity.Passive, work.By));
            return new(s.World, new SealDocumentCommand(file, document, "It is another child's.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
    ];
}
