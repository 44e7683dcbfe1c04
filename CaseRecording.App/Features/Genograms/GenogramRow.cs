using CaseRecording.Domain.Genograms;

namespace CaseRecording.App.Features.Genograms;

/// <summary>A child's genogram as the record tells it on one day (4.6.1, P55).</summary>
/// <param name="Child">The child's name.</param>
/// <param name="On">The day.</param>
/// <param name="Family">What it is drawn from.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Loops">Round those who live together.</param>
/// <param name="Files">For those with a file this person may know of, its key.</param>
/// <param name="Unplaced">Kin of the child of whom no line says through whom they are, and what they are to the child.</param>
/// <param name="Words">The same in words, by generation.</param>
/// <param name="More">Whether the family goes on beyond what is drawn.</param>
public sealed record GenogramRow(
    string Child, DateOnly On, Family Family, Genogram Picture, IReadOnlyList<HouseholdLoop> Loops, IReadOnlyDictionary<Guid, Guid> Files,
    IReadOnlyList<(Guid PersonId, string Name, string Kind)> Unplaced, IReadOnlyList<FamilyInWords> Words, bool More)
{
    /// <summary>For a pregnancy that was lost, on whose record it stands.</summary>
    public IReadOnlyDictionary<Guid, Guid> OnWhoseRecord { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>Where one goes from somebody: to their file, or to their page; from a lost pregnancy to the record on which it stands.</summary>
    public string LinkOf(Guid personId) => OnWhoseRecord.TryGetValue(personId, out var whose) ? LinkOf(whose) : Files.TryGetValue(personId, out var file) ? $"files/{file}" : $"people/{personId}";
}
