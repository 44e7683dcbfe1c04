namespace CaseRecording.App.Features;

/// <summary>
/// The key of one hand-in. A screen makes it when it opens and again after each act that was done, so that a double click, or a retry
/// after a killed server, is carried out once.
/// </summary>
public static class HandInKey
{
    /// <summary>A new key.</summary>
    public static Guid New() => Guid.CreateVersion7();
}
