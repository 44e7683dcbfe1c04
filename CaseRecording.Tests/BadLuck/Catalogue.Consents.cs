using CaseRecording.App.Features;
using CaseRecording.App.Features.Consents;
using CaseRecording.Domain.Files;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Consent to share information.</summary>
internal static partial class Catalogue
{
    private static readonly ConsentDetails Refusal = new(ConsentAnswer.Refused, "His health", "The school", A.Today, ConsentWay.ByWord, null, "She fears that he will be teased.");

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Consents() =>
    [
        For<RecordConsentCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new RecordConsentCommand(at.FileId, at.MotherId, Refusal, HandInKey.New()), s.Worker);
        }),
        For<WithdrawConsentCommand>(async s =>
        {
            var at = await s.CaseAsync();
            var consent = await s.AddAsync(at.FileId, work => ConsentToShare.Record(at.FileId, at.MotherId, Refusal with { Answer = ConsentAnswer.Given, On = A.Today.AddDays(-20) }, work.By));
            return new(s.World, new WithdrawConsentCommand(at.FileId, consent, A.Today, "She changed her mind.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
    ];
}
