using CaseRecording.App.Data;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.People;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>A new situation out of hours, told in one sitting (3.5.2, P29).</summary>
/// <param name="Contact">Who made contact, how and when, and what was said.</param>
/// <param name="People">The children and their immediate family.</param>
/// <param name="Address">Where those live who live there.</param>
/// <param name="Referral">What is so for every child alike.</param>
/// <param name="Note">What was done; null where nothing was done yet.</param>
/// <param name="Actions">What the day's team has to do.</param>
/// <param name="Narrates">NARRATES where the worker chooses it out of hours; null where the referrals are passed for decision (P30).</param>
/// <param name="Reasons">Why that NARRATES.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record RecordSituationCommand(
    ContactDetails Contact, IReadOnlyList<PersonInSituation> People, AddressDetails? Address, ReferralInSituation Referral, NoteInSituation? Note,
    IReadOnlyList<ActionInSituation> Actions, NarratesChoice? Narrates, string? Reasons, Guid HandIn);

/// <summary>One of the family.</summary>
/// <param name="PersonId">Their record, where they have one.</param>
/// <param name="SearchId">The search that was looked at, where they have none (3.3.7, P17).</param>
/// <param name="Details">Who they are, where they have no record.</param>
/// <param name="NoneOfThese">Likely duplicates that were looked at and are somebody else.</param>
/// <param name="Relationship">What they are to the children, a code of <c>relationship-types</c>; null for a child who is referred.</param>
/// <param name="HasResponsibility">Whether they have parental responsibility.</param>
/// <param name="LivesThere">Whether they live at the address.</param>
/// <param name="Harm">For a child: what is alleged and by whom, where deliberate harm is.</param>
/// <param name="HarmAlleged">For a child: whether it is.</param>
/// <param name="Reason">For a child: what is so for them alone.</param>
/// <param name="Seen">For a child: whether they were seen, and alone.</param>
public sealed record PersonInSituation(
    Guid? PersonId, Guid? SearchId, PersonDetails? Details, IReadOnlyCollection<Guid> NoneOfThese, string? Relationship, bool HasResponsibility, bool LivesThere,
    bool HarmAlleged = false, string? Harm = null, string? Reason = null, ChildSeen Seen = ChildSeen.NotSeen);

/// <summary>What is told once of the referral; it is copied to each child's own (4.2, P44).</summary>
public sealed record ReferralInSituation(string? Source, string? Reason, string? WhoKnows, ReferralConsent Consent, string? ConsentDetail);

/// <summary>What was done in the night; each child gets a note of their own.</summary>
public sealed record NoteInSituation(TimeOnly At, string Text, bool SignificantRisk);

/// <summary>What the day's team has to do.</summary>
public sealed record ActionInSituation(string What, DateOnly? DueOn);

/// <summary>Records all of it through the commands that each part has of its own: all or nothing, and once.</summary>
public sealed class RecordSituation(CaseWork work, ReferenceData reference, CodeLists codes)
{
    /// <summary>The most people in one sitting.</summary>
    public const int MostPeople = 12;

    /// <summary>Does it; the outcome's key is the contact.</summary>
    public Task<Outcome> RunAsync(RecordSituationCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.ChooseNarratesOutOfHours, actor, async w =>
    {
        Rule.Require(c.People.Any(p => p.Relationship is null), "Say which of the family is the child for whom a service is asked.", "3.5.2");
        Rule.Require(c.People.Count <= MostPeople, $"More than {MostPeople} people are too many for one sitting. Record the family first; others can be added on the file.");
        Rule.Require(c.Contact.ServiceRequested, "A new situation asks for a service. A contact that asks for none is taken as a contact.", "3.5.2");
        var parts = work.Within(w);
        var family = new FamilyInSituation(w, parts, reference, codes, actor, ct);
        var people = await family.AddAsync(c.People, c.Address);
        var contact = await new TakeContact(parts).RunAsync(new(c.Contact, [.. people.Where(p => p.Told.Relationship is null).Select(p => new ChildInContact(p.Id, Referral(c, p.Told, family)))]), actor, ct);
        var referrals = await w.Db.Referrals.Where(r => r.ContactId == contact.Id).Join(w.Db.Files, r => r.FileId, f => f.Id, (r, f) => new { r.Id, r.FileId, f.PersonId }).ToListAsync(ct);
        foreach (var referral in referrals.OrderBy(r => r.PersonId))
        {
            if (c.Narrates is { } narrates)
                await new ChooseNarratesOutOfHours(parts).RunAsync(new(referral.Id, narrates, c.Reasons), actor, ct);
            if (c.Note is { } note)
                await new RecordNote(parts).RunAsync(new(Note(c, note, referral.FileId, people.First(p => p.Id == referral.PersonId).Told), null), actor, ct);
        }
        var first = people.First(p => p.Told.Relationship is null).Id;
        await SetActionsAsync(w, c.Actions, referrals.First(r => r.PersonId == first).FileId);
        return contact.Id;
    }, c.HandIn, ct);

    private static ReferralDetails Referral(RecordSituationCommand c, PersonInSituation child, FamilyInSituation family) => new(
        c.Contact.ReceivedAt, c.Referral.Source, $"{c.Contact.FromName}, {c.Contact.FromRole}",
        string.Join("\n\n", new[] { c.Referral.Reason, child.Reason }.Where(t => !string.IsNullOrWhiteSpace(t))), c.Referral.WhoKnows, c.Referral.Consent, c.Referral.ConsentDetail,
        family.Household, family.Responsibility, child.HarmAlleged, child.HarmAlleged ? child.Harm : null);

    private static NoteToWrite Note(RecordSituationCommand c, NoteInSituation note, Guid fileId, PersonInSituation child)
    {
        // After midnight what happened before is yesterday's: the note is of the night, not of the day on which the contact came in.
        var received = IslandTime.Local(c.Contact.ReceivedAt);
        var day = DateOnly.FromDateTime(received);
        return new NoteToWrite(fileId, NoteKind.OutOfHours, new HappenedOn(note.At < new TimeOnly(received.Hour, received.Minute) ? day.AddDays(1) : day, note.At), [new(PassageKind.WhatHappened, note.Text)])
        {
            ChildSeen = child.Seen, SignificantRisk = note.SignificantRisk,
        };
    }

    // In the tray of the team that takes it on in the morning; nobody out of hours keeps it.
    private static async Task SetActionsAsync(Work w, IReadOnlyList<ActionInSituation> actions, Guid fileId)
    {
        if (actions.Count == 0)
            return;
        var open = await w.OpenCaseAsync(fileId);
        var team = open?.TeamId ?? await w.TeamAsync("irt");
        w.Db.CurrentFileId = fileId;
        foreach (var action in actions)
        {
            Rule.Require(action.DueOn is null || action.DueOn >= w.By.Day, "The day by which something is to be done has passed already. Put today or a later day.");
            if (action.DueOn is { } due)
                Days.RequireNear(due, w.By.Day, years: 5);
            w.Db.Add(WorkTask.ForTeam(fileId, open?.Id, TaskKind.Other, action.What, null, team, action.DueOn ?? w.Timescales.Calendar.AddWorkingDays(w.By.Day.AddDays(-1), 1), w.By));
        }
    }
}
