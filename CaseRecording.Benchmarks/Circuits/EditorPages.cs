using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>Addresses of notes being written, each its own as each person's is.</summary>
internal static class EditorPages
{
    private const int MostOpen = 120;

    /// <summary>Of notes that nobody has begun.</summary>
    public static IReadOnlyList<string> New(IReadOnlyList<Guid> files) => [.. Enumerable.Range(0, MostOpen).Select(i => Path(files[i % files.Count], Guid.CreateVersion7()))];

    /// <summary>Of notes that were left with so many characters in five passages.</summary>
    public static async Task<IReadOnlyList<string>> LeftAsync(RecordUnderTest record, IReadOnlyList<Guid> files, int characters, Actor author)
    {
        var store = record.Get<DraftStore>();
        var pages = new List<string>();
        for (var i = 0; i < MostOpen; i++)
        {
            var (file, note) = (files[i % files.Count], Guid.CreateVersion7());
            var head = NoteHead.Begin(NoteKind.Visit, IslandTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime));
            foreach (var kind in new[] { PassageKind.ProfessionalOpinion, PassageKind.ChildsWords, PassageKind.Analysis, PassageKind.Action })
                head.Add(kind);
            await store.PutAsync(DraftScope.Note(note), NoteHead.Field, file, head.ToJson(), author);
            foreach (var passage in head.Passages)
                await store.PutAsync(DraftScope.Note(note), passage.Key, file, NoteText.OfCharacters(characters / head.Passages.Count, roughEvery: 8), author);
            pages.Add(Path(file, note));
        }
        return pages;
    }

    private static string Path(Guid file, Guid note) => $"/files/{file}/notes/{note}/write";
}
