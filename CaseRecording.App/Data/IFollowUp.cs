namespace CaseRecording.App.Data;

/// <summary>
/// What follows of itself from any act on a file whose case is to close, in the transaction of the act and after its rows are written, so that
/// what it looks for in the database is there. A seam, because Data knows no feature.
/// </summary>
public interface IFollowUp
{
    /// <summary>Follows an act up.</summary>
    /// <param name="work">The act.</param>
    /// <param name="fileIds">The files it touched whose case is to close.</param>
    Task AfterAsync(Work work, IReadOnlyList<Guid> fileIds);
}
