using CaseRecording.Domain.Files;

namespace CaseRecording.Domain.Closure;

/// <summary>
/// What follows from the act of closing, for the caller to carry out in the same save: each referral closes, the child returns to being a
/// Child with Additional Needs, and retention runs from now (7.1.2, 2.6.1).
/// </summary>
/// <param name="CaseId">The case to close.</param>
/// <param name="ReferralIds">The referrals that close with it (P64).</param>
/// <param name="Level">The level of need the child returns to (P63).</param>
/// <param name="Retention">Until when the record is kept (P06).</param>
/// <param name="Why">The ground of closing, for the history.</param>
public sealed record ClosureEffects(Guid CaseId, IReadOnlyList<Guid> ReferralIds, LevelOfNeed Level, Retention Retention, string Why);
