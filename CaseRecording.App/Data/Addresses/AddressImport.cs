using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Addresses;

/// <summary>What became of the rows of a directory.</summary>
/// <param name="Added">New addresses.</param>
/// <param name="Changed">Addresses that the newer directory spells otherwise.</param>
/// <param name="AsTheyWere">Addresses that stand as they did.</param>
/// <param name="LeftOut">A sentence for each row that was refused, with its line; no more than <see cref="AddressImport.MostTold"/>.</param>
/// <param name="Refused">How many were refused.</param>
public sealed record AddressesImported(int Added, int Changed, int AsTheyWere, IReadOnlyList<string> LeftOut, int Refused)
{
    /// <summary>All of it, as lines to print.</summary>
    public IEnumerable<string> Report => LeftOut.Concat(Refused > LeftOut.Count ? [$"… and {Refused - LeftOut.Count:N0} more rows."] : [])
        .Append($"{Added:N0} addresses added, {Changed:N0} changed, {AsTheyWere:N0} as they were, {Refused:N0} rows left out.");
}

/// <summary>
/// Reads a directory of addresses into the database (3.3.6, P15): a file of comma-separated values whose first line names its columns, among them the UPRN,
/// town and postcode. It streams, so that its size does not matter; it can be read again, and what it no longer names stays, because somebody may live there.
/// </summary>
public sealed class AddressImport(CaseWork work)
{
    /// <summary>How many refused rows are told one by one.</summary>
    public const int MostTold = 100;

    private const int Batch = 1000;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">The first line does not name the columns that are needed; nothing was changed.</exception>
    public async Task<AddressesImported> RunAsync(TextReader file, CancellationToken ct = default)
    {
        var records = new CsvRecords(file);
        var columns = await records.NextAsync(ct) is { Fields: { } header } ? AddressColumns.Of(header) : null;
        if (columns is null)
            throw new InvalidDataException("The first line has to name the columns, among them UPRN, TOWN, POSTCODE and STREET or BUILDING. Nothing was changed.");
        var (done, told, refused) = ((Added: 0, Changed: 0, Same: 0), new List<string>(), 0);
        var batch = new Dictionary<string, DirectoryAddress>();
        while (await records.NextAsync(ct) is { } record)
        {
            var (address, wrong) = columns.Read(record.Fields);
            if (address is not null)
                batch[address.Uprn] = address;
            else if (++refused <= MostTold)
                told.Add($"Line {record.Line:N0} is left out: {wrong}.");
            if (batch.Count == Batch)
                done = await SaveAsync(batch, done, ct);
        }
        done = await SaveAsync(batch, done, ct);
        return new(done.Added, done.Changed, done.Same, told, refused);
    }

    private async Task<(int Added, int Changed, int Same)> SaveAsync(Dictionary<string, DirectoryAddress> batch, (int Added, int Changed, int Same) before, CancellationToken ct)
    {
        if (batch.Count == 0)
            return before;
        var (added, changed, same) = before;
        var outcome = await work.RunAsync(Security.Permission.ManageStaff, Actor.System, async w =>
        {
            var keys = batch.Keys.ToList();
            var there = await w.Db.DirectoryAddresses.Where(a => keys.Contains(a.Uprn)).ToDictionaryAsync(a => a.Uprn, w.Cancelled);
            foreach (var address in batch.Values)
            {
                if (!there.TryGetValue(address.Uprn, out var known))
                {
                    w.Db.Add(address);
                    added++;
                }
                else if (known.Follow(address))
                    changed++;
                else
                    same++;
            }
            return Actor.System.Id;
        }, ct: ct);
        batch.Clear();
        return outcome.Done ? (added, changed, same) : throw new InvalidDataException($"The directory could not be saved: {outcome.Refusal}");
    }
}
