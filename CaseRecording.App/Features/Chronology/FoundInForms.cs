using CaseRecording.App.Features.Night;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Assessments and other forms that a manager authorised, and placements by their record. Plans, reviews and closures are found for what they are.</summary>
internal static class FoundInForms
{
    /// <summary>Where the Placement Information Record says since when the child is there, and with whom.</summary>
    public const string PlacedOn = "minimum.placed-on", Carer = "minimum.carer";

    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var (db, file) = (l.Db, l.FileId);
        var forms = l.Ids(ChronologySourceKind.Form) is { } ids ? db.Forms.Where(f => ids.Contains(f.Id)) : db.Forms.Where(f => f.FileId == file);
        var rows = await forms.Where(f => f.AuthorisedAt != null && (f.Owner == FormOwner.Narrates || f.Owner == FormOwner.Itself)).Select(f => new
        {
            f.Id, f.Title, f.TemplateKey, f.Owner, f.AuthorisedAt, f.AuthorisedByName,
            Outcome = db.Narrates.Where(n => n.FormId == f.Id).Select(n => n.Outcome).FirstOrDefault(),
            PlacedOn = db.Answers.Where(a => a.FormId == f.Id && a.QuestionKey == PlacedOn).Select(a => a.Value).FirstOrDefault(),
            Carer = db.Answers.Where(a => a.FormId == f.Id && a.QuestionKey == Carer).Select(a => a.Value).FirstOrDefault(),
        }).ToListAsync(l.Cancelled);
        return rows.Select(f =>
        {
            var (source, authorised) = (new ChronologySource(ChronologySourceKind.Form, f.Id), IslandTime.DayOf(f.AuthorisedAt!.Value));
            var name = $"{f.Title}, authorised {IslandTime.Words(authorised)}";
            if (f.TemplateKey == PlacementQuery.Template && AnswerValue.DayOf(f.PlacedOn) is { } placed)
                return FoundEvent.Fact(source, ChronologyKind.Placement, placed, FoundEvent.Line($"Placed with {Named(f.Carer)}"), f.Title, "A placement began", name, $"forms/{f.Id}");
            return FoundEvent.Fact(source, ChronologyKind.Assessment, authorised, FoundEvent.Line(f.Outcome is { } outcome ? $"Assessment authorised: {outcome.Words()}" : $"{f.Title} authorised"), f.AuthorisedByName ?? f.Title,
                f.Owner == FormOwner.Narrates ? "An assessment was authorised" : "A form was authorised", name, $"forms/{f.Id}");
        });
    }

    /// <summary>Who looks after the child, as the record names them.</summary>
    public static string Named(string? carer) => PersonAnswer.Parse(carer ?? "").Name is { Length: > 0 } name ? name : "carers";
}
