using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>An unfinished note as it lies in the draft store: a telephone call of today, unless told.</summary>
internal static class DraftsOfNotes
{
    public static readonly Guid NoteId = new("01910000-0000-7000-8000-00000000a001");

    public static async Task DraftAsync(World world, Actor who, Guid file, Action<NoteHead> write, params (string Field, string Text)[] texts)
    {
        var head = NoteHead.Begin(NoteKind.Telephone, A.Today);
        head.Passages[0].Kind = PassageKind.ObservedFact;
        write(head);
        await PutAsync(world, who, file, [(NoteHead.Field, head.ToJson()), .. texts]);
    }

    public static async Task PutAsync(World world, Actor who, Guid file, params (string Field, string Text)[] texts)
    {
        foreach (var (field, text) in texts)
            await world.The<DraftStore>().PutAsync(DraftScope.Note(NoteId), field, file, text, who);
    }
}
