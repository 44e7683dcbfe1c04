using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>One person for their own page: who they are, where they lived, how to reach them, to whom they belong.</summary>
public sealed record PersonRow(
    Guid PersonId, Guid? FileId, string Name, string AgeOrExpected, PersonDetails Details, IReadOnlyList<(string Name, string? Value)> Identity,
    string? Whereabouts, IReadOnlyList<AddressRow> Addresses, IReadOnlyList<ContactRow> Contact, IReadOnlyList<RelativeRow> Family)
{
    /// <summary>Former, preferred and other names, each as a line.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>This person and the family, by key and name.</summary>
    public IReadOnlyList<(Guid PersonId, string Name)> Around => [(PersonId, Name), .. Family.DistinctBy(f => f.PersonId).Select(f => (f.PersonId, $"{f.Name}, {f.Kind.ToLowerInvariant()}"))];

    /// <summary>Those of them who can have been pregnant.</summary>
    public IReadOnlyList<(Guid PersonId, string Name)> MayHaveLost => [.. Around.Where(a => a.PersonId == PersonId ? CanHaveLost : Family.Any(f => f.PersonId == a.PersonId && f.CanHaveLost))];

    /// <summary>Whether a pregnancy that was lost may be this person's own.</summary>
    public bool CanHaveLost { get; init; }

    /// <summary>Disabilities, those that hold first; none recorded means that nobody has asked yet (3.4.3, P24).</summary>
    public IReadOnlyList<DisabilityRow> Disabilities { get; init; } = [];

    /// <summary>The households they live or lived in, the present one first (4.2).</summary>
    public IReadOnlyList<HouseholdRow> Households { get; init; } = [];

    /// <summary>Pregnancies that were lost, as this person's own record has them (3.8.1).</summary>
    public IReadOnlyList<LossRow> Losses { get; init; } = [];

    /// <summary>The day of death.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>Whether it was about that day.</summary>
    public bool DiedAbout { get; init; }

    /// <summary>The death in words, with who told it; null for who lives.</summary>
    public string? Death { get; init; }
}

/// <summary>A disability: what it is, and beside it since when, who told it and when it ended.</summary>
public sealed record DisabilityRow(Guid Id, string Line, string Beside, DateOnly? Ended);

/// <summary>A pregnancy that was lost, and who told it.</summary>
public sealed record LossRow(Guid Id, string Line, string Source);

/// <summary>A number or e-mail, and since when it is used no more.</summary>
public sealed record ContactRow(Guid Id, string Kind, string Value, DateOnly? Until);

/// <summary>An address as a row.</summary>
public sealed record AddressRow(string Where, DateOnly From, DateOnly? Until, string? NotDisclosedTo)
{
    /// <summary>As it stands, for what changes it.</summary>
    public AddressDetails Details { get; init; } = new(null, null, null);

    /// <summary>Which it is, as it was read.</summary>
    public AddressToChange AsRead { get; init; } = new(default, default, default);

    /// <summary>How it stood before, each as a line, the latest first.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Family and household who live there too.</summary>
    public IReadOnlyList<(AddressToChange AsRead, string Name)> Shared { get; init; } = [];
}

/// <summary>Somebody related, as read from this person: <c>mother</c>.</summary>
public sealed record RelativeRow(Guid RelationshipId, Guid PersonId, Guid? FileId, string Name, string Kind, bool HasParentalResponsibility, string? Address, bool LivesElsewhere, DateOnly? Until)
{
    /// <summary>Whether it is of a kind that ends, and has not ended.</summary>
    public bool MayEnd { get; init; }

    /// <summary>Since when, where that is recorded.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Since when and by what they have parental responsibility, or until when they had it; null where nothing is told.</summary>
    public string? Responsibility { get; init; }

    /// <summary>Whether parental responsibility may be recorded for them, or since when they have it.</summary>
    public bool MayBeResponsible { get; init; }

    /// <summary>Whether a pregnancy that was lost may be theirs.</summary>
    public bool CanHaveLost { get; init; }
}

/// <summary>Reads a person.</summary>
public sealed class PersonQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads it. Of somebody with a file of their own only the file's key is told: it opens as files open (2.7.1).</summary>
    /// <exception cref="RuleBrokenException">There is nobody of that key whom they may see.</exception>
    public Task<PersonRow> ReadAsync(Guid personId, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.FindPeople, actor, async r =>
            await r.Db.Files.VisibleTo(actor.Id).Where(f => f.PersonId == personId).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(r.Cancelled) is { } file
                ? new PersonRow(personId, file, "", "", new PersonDetails(null, null), [], null, [], [], [])
                : await PersonAsync(r, personId), ct);

    internal async Task<PersonRow> PersonAsync(Reading r, Guid personId)
    {
        var me = r.Rights.Actor.Id;
        var p = await r.Db.People.VisibleTo(r.Db, me).Include(x => x.Addresses).Include(x => x.ContactDetails).Include(x => x.OtherNames).AsSplitQuery().FirstOrDefaultAsync(x => x.Id == personId, r.Cancelled)
            ?? throw new RuleBrokenException(PeopleAccess.NotFound);
        var files = r.Db.Files.VisibleTo(me);
        var beside = await r.Db.People.Where(x => x.Id == personId).Select(x => new
        {
            File = files.Where(f => f.PersonId == x.Id).Select(f => (Guid?)f.Id).FirstOrDefault(), Disabilities = r.Db.Disabilities.Where(d => d.PersonId == x.Id).ToList(),
            Losses = r.Db.PregnancyLosses.Where(l => l.PersonId == x.Id && l.TakenBackBecause == null).ToList(), Earlier = r.Db.AddressesAsTheyWere.Where(w => w.PersonId == x.Id).ToList(),
        }).AsSingleQuery().FirstAsync(r.Cancelled);
        var details = p.Details;
        var households = await PersonHomes.HouseholdsAsync(r, personId);
        var family = await FamilyAsync(r, p, households);
        return new PersonRow(p.Id, beside.File, string.Join(' ', new[] { p.Forename, p.MiddleNames, p.Surname }.Where(n => !string.IsNullOrEmpty(n))),
            p.DiedOn is not null && p.DateOfBirth is { } born ? IslandTime.Words(born) : PeopleRows.Age(p.DateOfBirth, p.ExpectedOn, r.Today), details,
            [
                ("Known as", p.KnownAs), ("Sex", p.Sex == Sex.NotKnown ? null : p.Sex.ToString()), ("Gender identity", p.GenderIdentity), ("Ethnicity", codes.Label("ethnicity", p.Ethnicity)),
                ("Nationality", codes.Label("nationalities", p.Nationality)),
                ("First language", codes.Label("languages", p.Language) + (p.InterpreterNeeded ? " (an interpreter is needed)" : "")), ("Religion or belief", codes.Label("religions", p.Religion)),
            ],
            p.WhereaboutsOfNonResidentParent,
            await PersonHomes.AddressesAsync(r, p, beside.Earlier, family, households),
            [.. p.ContactDetails.OrderBy(c => c.Until is not null).ThenByDescending(c => c.Id).Select(c => new ContactRow(c.Id, c.Kind, c.Value, c.Until))], family)
        {
            Households = households,
            Disabilities = [.. beside.Disabilities.OrderBy(d => d.EndedOn is not null).ThenBy(d => d.Id).Select(Row)],
            Losses = [.. beside.Losses.OrderBy(l => l.On).Select(l => new LossRow(l.Id, $"{PregnancyLoss.Words(l.Kind)}{(l.Name is { } name ? $", {name}" : "")}, {(l.About ? "about " : "")}{IslandTime.Words(l.On)}", l.Source))],
            OtherNames = [.. p.OtherNames.OrderBy(n => n.Id).Select(Line)], DiedOn = p.DiedOn, DiedAbout = p.DiedAbout,
            CanHaveLost = PregnancyLoss.MayConcern(p.Sex, p.DateOfBirth, p.ExpectedOn, r.Today),
            Death = p.DiedOn is { } died ? $"{(p.DiedAbout ? "About " : "")}{IslandTime.Words(died)}{(p.AgeOn(died) is { } age ? $", aged {age}" : "")} ({p.DeathSource ?? "source not recorded"})" : null,
        };
    }

    private DisabilityRow Row(Disability d) => new(d.Id, (d.Code == Disability.None ? "Asked: there is none" : codes.Label("disabilities", d.Code)!) + (d.Detail is { } detail ? $": {detail}" : ""),
        string.Join("; ", new[] { d.Since is { } since ? $"known since {IslandTime.Words(since)}" : null, d.Source, d.EndedOn is { } on ? $"no longer since {IslandTime.Words(on)}: {d.EndReason}" : null }.OfType<string>()), d.EndedOn);

    private static string Line(OtherName name) => $"{char.ToUpperInvariant(OtherName.Words(name.Kind)[0])}{OtherName.Words(name.Kind)[1..]} {name.Name}"
        + (name.From is { } from ? $", since {IslandTime.Words(from)}" : "") + (name.Until is { } until ? $", until {IslandTime.Words(until)}" : "") + (name.Source is { } source ? $" ({source})" : "");

    private async Task<IReadOnlyList<RelativeRow>> FamilyAsync(Reading r, Person person, IReadOnlyList<HouseholdRow> households)
    {
        var links = await r.Db.Relationships.Standing().Where(x => x.PersonId == person.Id || x.RelatedPersonId == person.Id).ToListAsync(r.Cancelled);
        var others = links.Select(x => x.PersonId == person.Id ? x.RelatedPersonId : x.PersonId).Distinct().ToList();
        var known = await r.Db.People.Where(p => others.Contains(p.Id)).Select(p => new { p.Id, p.Sex, p.DateOfBirth, p.ExpectedOn }).ToDictionaryAsync(p => p.Id, r.Cancelled);
        var ofAge = Days.Age(person.DateOfBirth, r.Today) >= Relationship.OfAge;
        var home = person.CurrentAddress?.OneLine;
        // Who lives in the same household does not live elsewhere, whatever their address says; that it says so is told when the household changes.
        var together = households.Where(h => h.Until is null).SelectMany(h => h.Others).Select(o => o.PersonId).ToHashSet();
        var people = (await PeopleRows.PageAsync(r, r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => others.Contains(p.Id)).OrderBy(p => p.SearchSurname), others.Count)).Rows.ToDictionary(p => p.PersonId);
        return [.. links.Select(x => (Link: x, Other: people.GetValueOrDefault(x.PersonId == person.Id ? x.RelatedPersonId : x.PersonId))).Where(x => x.Other is not null)
            .Select(x => new RelativeRow(x.Link.Id, x.Other!.PersonId, x.Other.FileId, x.Other.Name, codes.Relative(x.Link.Kind, x.Link.PersonId == person.Id, (x.Link.PersonId == person.Id ? person.Sex : known[x.Link.PersonId].Sex).ToString()),
                x.Link.PersonId == person.Id && x.Link.HasParentalResponsibility, x.Other.Address, x.Other.Address is { } theirs && home is not null && !theirs.StartsWith(home, StringComparison.Ordinal) && !together.Contains(x.Other.PersonId), x.Link.Until)
            {
                MayEnd = x.Link.Until is null && codes["relationship-types"].Codes.FirstOrDefault(c => c.Code == x.Link.Kind) is not { ForLife: true },
                From = x.Link.From, Responsibility = x.Link.PersonId == person.Id ? Responsible(x.Link) : null,
                MayBeResponsible = x.Link.PersonId == person.Id && x.Link.Until is null && !(x.Link.HasParentalResponsibility && x.Link.ResponsibilityFrom is not null) && !ofAge && known[x.Other.PersonId] is { ExpectedOn: null } o && Days.Age(o.DateOfBirth, r.Today) is not < PregnancyLoss.YoungestAge,
                CanHaveLost = known[x.Other.PersonId] is { } k && PregnancyLoss.MayConcern(k.Sex, k.DateOfBirth, k.ExpectedOn, r.Today),
            })
            .OrderBy(x => x.Until is not null).ThenByDescending(x => x.HasParentalResponsibility).ThenBy(x => x.Name, StringComparer.Ordinal)];
    }

    private static string? Responsible(Relationship link) => link.ResponsibilityUntil is { } until ? $"until {IslandTime.Words(until)}: {link.ResponsibilityEndReason}"
        : link.ResponsibilityFrom is { } from ? $"since {IslandTime.Words(from)}, by {ResponsibilityDetails.Words(link.ResponsibilityBy ?? ResponsibilityGround.AnotherWay)}" : null;
}
