using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>Somebody with no working relationship to a child says why they open the file; it opens for half a day (2.7.1, P07).</summary>
public sealed record GiveReasonCommand(Guid FileId, string? Reason);

/// <summary>Writes the line of reason to the access log.</summary>
public sealed class GiveReason(CaseRead reads)
{
    /// <summary>Does it.</summary>
    public async Task<Outcome> RunAsync(GiveReasonCommand command, Actor actor, CancellationToken ct = default)
    {
        try
        {
            await reads.GiveReasonAsync(command.FileId, actor, command.Reason, ct);
            return Outcome.Of(command.FileId);
        }
        catch (RuleBrokenException broken)
        {
            return Outcome.Refused(broken.Message, broken.Clause);
        }
        catch (Exception failure) when (DatabaseTrouble.Sentence(failure) is { } sentence)
        {
            return Outcome.Refused(sentence);
        }
    }
}
