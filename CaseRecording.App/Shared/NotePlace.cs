namespace CaseRecording.App.Shared;

/// <summary>The child on whose file a note would be begun now.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="From">What is open on it, such as <c>review:018f…</c>; null for the file itself.</param>
/// <param name="Back">Where to go on once the note is finished; null for the notes of the file.</param>
public sealed record NotePlaceHere(Guid FileId, string Child, string? From, string? Back);

/// <summary>
/// Whose page is open in this window, so that the header's note, and Alt N, begin a note on that child; on any other page they ask for the child
/// first (3.4.3, P23).
/// </summary>
public sealed class NotePlace
{
    /// <summary>Where one would be begun; null where no child's page is open.</summary>
    public NotePlaceHere? Here { get; private set; }

    /// <summary>Raised when another page is open.</summary>
    public event Action? Changed;

    /// <summary>A child's page is open.</summary>
    public void Open(NotePlaceHere here)
    {
        if (Here == here)
            return;
        Here = here;
        Changed?.Invoke();
    }

    /// <summary>It was left; unless another child's page is open already.</summary>
    public void Leave(NotePlaceHere here)
    {
        if (Here != here)
            return;
        Here = null;
        Changed?.Invoke();
    }
}
