using System.Data.Common;
using System.Globalization;
using CaseRecording.App.Data.Matching;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Benchmarks.People;

/// <summary>Writes fictional people straight into the record, with the addresses and keys that the program itself would give them. SQLite alone.</summary>
internal static class ManyPeople
{
    private const int InOneTransaction = 5_000;

    private const string Stamped = "\"Recorded_At\", \"Recorded_ById\", \"Recorded_ByName\", \"Recorded_ByRole\", \"Version\"";

    /// <summary>Writes them; their keys in the same order.</summary>
    public static async Task<IReadOnlyList<Guid>> WriteAsync(RecordUnderTest record, IReadOnlyList<Somebody> people, Actor by)
    {
        var ids = people.Select((_, n) => new Guid($"00000000-0000-7000-8000-{n.ToString("x12", CultureInfo.InvariantCulture)}")).ToList();
        await using var connection = await record.ConnectAsync();
        (string, object)[] stamp = [("@by", by.Id), ("@name", by.FullName), ("@version", Guid.Empty)];
        await using var person = await Bare.PrepareAsync(connection, $"""
            INSERT INTO "People" ("Id", "Forename", "MiddleNames", "Surname", "SearchForenames", "SearchSurname", "DateOfBirth", "Sex", "InterpreterNeeded", "IsFromBeforeAdoption", "DiedAbout", {Stamped})
            VALUES (@id, @forename, @middle, @surname, @searchForenames, @searchSurname, @born, 'NotKnown', 0, 0, 0, '2026-06-04 10:00:00', @by, @name, '', @version)
            """, [("@id", ""), ("@forename", ""), ("@middle", ""), ("@surname", ""), ("@searchForenames", ""), ("@searchSurname", ""), ("@born", ""), .. stamp]);
        await using var address = await Bare.PrepareAsync(connection, $"""
            INSERT INTO "Addresses" ("Id", "PersonId", "Lines", "Town", "Postcode", "From", "Until", {Stamped})
            VALUES (@id, @person, @lines, @town, @postcode, @from, @until, '2026-06-04 10:00:00', @by, @name, '', @version)
            """, [("@id", ""), ("@person", ""), ("@lines", ""), ("@town", ""), ("@postcode", ""), ("@from", ""), ("@until", ""), .. stamp]);
        await using var findable = await Bare.PrepareAsync(connection, "INSERT INTO \"FindablePeople\" (\"Number\", \"PersonId\", \"Rules\") VALUES (@number, @person, @rules)",
            ("@number", 0L), ("@person", ""), ("@rules", MatchKeys.Rules));
        await using var key = await Bare.PrepareAsync(connection, "INSERT INTO \"PersonKeys\" (\"Key\", \"Number\") VALUES (@key, @number)", ("@key", ""), ("@number", 0L));
        for (var from = 0; from < people.Count; from += InOneTransaction)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            person.Transaction = address.Transaction = findable.Transaction = key.Transaction = transaction;
            for (var n = from; n < Math.Min(people.Count, from + InOneTransaction); n++)
                await OneAsync(people[n], ids[n], person, address, findable, key);
            await transaction.CommitAsync();
        }
        await using var analyse = await Bare.PrepareAsync(connection, "ANALYZE");
        await analyse.ExecuteNonQueryAsync();
        return ids;
    }

    private static async Task OneAsync(Somebody one, Guid id, DbCommand person, DbCommand address, DbCommand findable, DbCommand key)
    {
        var profile = new MatchProfile(id, one.Forename, one.Middle, one.Surname, null, one.Born, null);
        await RunAsync(person, ("@id", Text(id)), ("@forename", one.Forename), ("@middle", one.Middle), ("@surname", one.Surname), ("@born", Day(one.Born)),
            ("@searchForenames", PlainText.ForSearch($"{one.Forename} {one.Middle}".Trim())), ("@searchSurname", PlainText.ForSearch(one.Surname)));
        await AddressAsync(address, profile, one.Home, one.Town, one.Postcode, present: true);
        if (one.FormerHome is { } former)
            await AddressAsync(address, profile, former, one.Town, null, present: false);
        var number = FindablePerson.NumberOf(id);
        await RunAsync(findable, ("@number", number), ("@person", Text(id)));
        foreach (var theirs in MatchKeys.Of(profile))
            await RunAsync(key, ("@key", theirs), ("@number", number));
    }

    private static Task AddressAsync(DbCommand address, MatchProfile profile, string lines, string town, string? postcode, bool present)
    {
        profile.AddAddress(lines, town, postcode, present);
        // The person's key with another beginning: one home is of this year, the other of before.
        var id = $"{(present ? "0000000a" : "0000000b")}{Text(profile.PersonId)[8..]}";
        return RunAsync(address, ("@id", id), ("@person", Text(profile.PersonId)), ("@lines", lines), ("@town", town), ("@postcode", postcode),
            ("@from", present ? "2026-01-01" : "2020-01-01"), ("@until", present ? null : "2026-01-01"));
    }

    private static async Task RunAsync(DbCommand command, params (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values)
            command.Parameters[name].Value = value ?? DBNull.Value;
        await command.ExecuteNonQueryAsync();
    }

    // As the program's own library writes a key.
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
