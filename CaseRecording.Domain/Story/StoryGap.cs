namespace CaseRecording.Domain.Story;

/// <summary>What mends a gap in a child's story.</summary>
public enum StoryMend { WriteNote, WriteVisit, WriteDecision, WriteSupervision, Assess, Plan, Review, DecideReferral, RecordPeople, SetTask, Allocate, CurateChronology }

/// <summary>Something that somebody who reads the record needs and does not find in it (3.2.1, 4.1.5; P43, P70).</summary>
/// <param name="Part">The part of the story in which it is missed.</param>
/// <param name="Sentence">What is missing, by name: <c>Not seen alone since 2 March 2026.</c></param>
/// <param name="Action">What mends it, beginning with a verb.</param>
/// <param name="Mend">Where that is done.</param>
/// <param name="Clause">The paragraph of the policy.</param>
public sealed record StoryGap(StoryPart Part, string Sentence, string Action, StoryMend Mend, string Clause);
