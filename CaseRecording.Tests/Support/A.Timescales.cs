using CaseRecording.Domain.Timescales;

namespace CaseRecording.Tests.Support;

public static partial class A
{
    /// <summary>The timescales that domain tests rely on, with the TT and Tynwald holidays of 2026.</summary>
    public static TimescaleTable Timescales() => new(
        new WorkingCalendar(new HashSet<DateOnly> { new(2026, 6, 5), new(2026, 7, 6) }, 2026),
        [
            Days("case-note", 5), Days("case-note-significant-risk", 1), Days("closure-letters", 5),
        ]);

    private static Timescale Days(string key, int days) => new(key, key, "", days, TimescaleUnit.WorkingDay, "", TimescaleStatus.Confirmed);
}
