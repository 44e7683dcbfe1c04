namespace CaseRecording.Domain.Closure;

/// <summary>What kind of item in the record a piece of evidence is; the screen links to it.</summary>
public enum EvidenceLink { Note, Review, Narrates, Form, Letter, Plan, LegalStatus }

/// <summary>Something in the record that shows an item of the checklist.</summary>
/// <param name="Label">How it is called on screen, such as <c>Review of 2 November 2026</c>.</param>
/// <param name="Link">What it is.</param>
/// <param name="Id">Its key.</param>
/// <param name="On">The day it happened or was authorised.</param>
/// <param name="By">Who wrote or authorised it, by full name.</param>
public sealed record Evidence(string Label, EvidenceLink Link, Guid Id, DateOnly On, string By);

/// <summary>What the screen offers to do about something missing.</summary>
public enum ClosureOffer { None, WriteNote, OpenDraft, OpenReview, OpenNarrates, OpenForm, OpenClosureRecord, OpenTask, Supervise, OpenLegalStatus, RecordDetails, AddLetter, OpenLetter }

/// <summary>One thing that is missing.</summary>
/// <param name="Sentence">What is missing, without names.</param>
/// <param name="Detail">The name or title that belongs to it; shown on the child's file only, never in an error.</param>
/// <param name="Offer">What can be done about it at once.</param>
/// <param name="SubjectId">The item to open; null where something new is to be written.</param>
public sealed record ClosureGap(string Sentence, string? Detail = null, ClosureOffer Offer = ClosureOffer.None, Guid? SubjectId = null);
