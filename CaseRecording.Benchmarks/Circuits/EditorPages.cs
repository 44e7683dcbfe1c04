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
    private static readonly PassageKind[] Five = [PassageKind.ProfessionalOpinion, PassageKind.ChildsWords, PassageKind.Analysis, PassageKind.Action];

    /// <summary>Of notes that nobody has begun.</summary>
    public static IReadOnlyList<string> New(IReadOnlyList<Guid> files, int many) => [.. Enumerable.Range(0, many).Select(i => Path(files[i % files.Count], Guid.CreateVersion7()))];

    /// <summary>Of notes that were left with so many characters in five passages.</summary>
    public static async Task<IReadOnlyList<string>> LeftAsync(RecordUnderTest record, IReadOnlyList<Guid> files, int many, int characters, Actor author) =>
        [.. (await LeftAsync(record, files, many, characters, author, Five)).Select(n => n.Path)];

    /// <summary>Notes that were left with so many characters in a single passage, as a plain text area holds them.</summary>
    public static Task<IReadOnlyList<NoteLeft>> LeftInOnePassageAsync(RecordUnderTest record, IReadOnlyList<Guid> files, int many, int characters, Actor author) =>
        LeftAsync(record, files, many, characters, author, []);

    private static async Task<IReadOnlyList<NoteLeft>> LeftAsync(RecordUnderTest record, IReadOnlyList<Guid> files, int many, int characters, Actor author, PassageKind[] more)
    {
        var store = record.Get<DraftStore>();
        var left = new List<NoteLeft>();
        for (var i = 0; i < many; i++)
        {
            var (file, note) = (files[i % files.Count], Guid.CreateVersion7());
            var head = NoteHead.Begin(NoteKind.Visit, IslandTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime));
            foreach (var kind in more)
                head.Add(kind);
            await store.PutAsync(DraftScope.Note(note), NoteHead.Field, file, head.ToJson(), author);
            foreach (var passage in head.Passages)
                await store.PutAsync(DraftScope.Note(note), passage.Key, file, NoteText.OfCharacters(characters / head.Passages.Count, roughEvery: 8), author);
            left.Add(new(Path(file, note), DraftScope.Note(note).ToString(), head.Passages[0].Key, file, author.Id));
        }
        return left;
    }

    private static string Path(Guid file, Guid note) => $"/files/{file}/notes/{note}/write";
}

/// <summary>A note that its author left.</summary>
/// <param name="Path">Where it is written on.</param>
/// <param name="Scope">Its drafts.</param>
/// <param name="Field">Its first passage.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="AuthorId">Whose.</param>
internal sealed record NoteLeft(string Path, string Scope, string Field, Guid FileId, Guid AuthorId);
