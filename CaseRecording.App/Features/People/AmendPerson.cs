using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>Corrected or completed essential information (3.6.1, P35, P70).</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Details">All of it, as it should be.</param>
/// <param name="AsRead">What the screen showed; where somebody changed it since, nothing is written over it.</param>
/// <param name="Why">Why it changes.</param>
/// <param name="FromFileId">The child's file it is amended from.</param>
/// <param name="HandIn">Made once by the screen.</param>
/// <param name="KeepFormerName">Whether the name was right until now, and stays as a former one.</param>
public sealed record AmendPersonCommand(
    Guid PersonId, PersonDetails Details, PersonDetails AsRead, string? Why, Guid? FromFileId = null, Guid? HandIn = null, bool KeepFormerName = false);

/// <summary>Amends names, dates and identity.</summary>
public sealed class AmendPerson(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AmendPersonCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var person = await w.PersonAsync(command.PersonId, command.FromFileId);
            var former = person.FullName;
            person.Amend(command.Details, Rule.OptionalText(command.Why, "Why it changes", 1000), w.By, command.AsRead);
            if (command.KeepFormerName && former != person.FullName && !person.OtherNames.Any(n => n.Kind == OtherNameKind.Former && n.Name == former))
                person.AddOtherName(new OtherNameDetails(OtherNameKind.Former, former, Until: w.By.Day), w.By);
            return person.Id;
        }, command.HandIn, ct);
}
