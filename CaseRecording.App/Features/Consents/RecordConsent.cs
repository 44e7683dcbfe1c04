using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Consents;

/// <summary>What somebody around a child, or the child, said when asked whether information may be shared.</summary>
public sealed record RecordConsentCommand(Guid FileId, Guid PersonId, ConsentDetails Told, Guid HandIn);

/// <summary>Records it (4.2).</summary>
public sealed class RecordConsent(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RecordConsentCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var child = w.File.PersonId;
        Rule.Require(c.PersonId == child || await w.Db.People.VisibleTo(w.Db, w.By.ById).AnyAsync(p => p.Id == c.PersonId
            && w.Db.Relationships.Standing().Any(x => (x.PersonId == child && x.RelatedPersonId == p.Id) || (x.RelatedPersonId == child && x.PersonId == p.Id)), w.Cancelled),
            "Choose who was asked: the child, or somebody recorded around the child. Add them to the family first.", "4.2");
        if (c.Told.DocumentId is { } document)
            Rule.Require(await w.Db.Documents.NotSealed(w.Db).AnyAsync(d => d.Id == document && d.FileId == c.FileId, w.Cancelled), "This document is not on the file. Choose another, or none.");
        var consent = ConsentToShare.Record(c.FileId, c.PersonId, c.Told, w.By);
        w.Db.Add(consent);
        return consent.Id;
    }, c.HandIn, ct);
}
