namespace CaseRecording.App.Data;

/// <summary>
/// What follows of itself from any act that links people or marks one as a risk, in the transaction of the act and after its rows are written (3.4.3,
/// P26). No command can forget it, because none calls it. A seam, because Data knows no feature.
/// </summary>
public interface ILinkFollowUp
{
    /// <summary>Follows an act up.</summary>
    /// <param name="work">The act.</param>
    /// <param name="personIds">Whom it linked, marked, or gave a file.</param>
    Task AfterAsync(Work work, IReadOnlyCollection<Guid> personIds);
}
