using CaseRecording.App.Data;

namespace CaseRecording.App.Features.Forms;

/// <summary>By when a form of its own is due; those without a timescale in the table have none.</summary>
internal static class FormTimescales
{
    public static DateOnly? DueOn(this Work work, string templateKey) =>
        templateKey == StartForm.StrategyDiscussion ? work.Timescales.Due("strategy-discussion", work.By.Day) : null;
}
