using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseRecording.Benchmarks.Writes;

/// <summary>Finds the rows that an act wrote by reading every table before it and after it. For small databases.</summary>
internal static class TableReader
{
    /// <summary>Runs the act and returns the rows it added or changed, in an order that foreign keys allow.</summary>
    public static async Task<IReadOnlyList<WrittenRow>> RowsOfAsync(DbContext db, DbConnection connection, Func<Task> act)
    {
        // Tables sorted so that what is pointed at comes first.
        var tables = db.Model.GetRelationalModel().Tables.ToList();
        var sorted = new List<ITable>();
        while (tables.Count > 0)
        {
            var next = tables.FirstOrDefault(t => t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || sorted.Contains(f.PrincipalTable))) ?? tables[0];
            sorted.Add(next);
            tables.Remove(next);
        }

        var before = new Dictionary<string, Dictionary<string, object[]>>();
        foreach (var table in sorted)
            before[table.Name] = await ReadAsync(table, connection);
        await act();
        var written = new List<WrittenRow>();
        foreach (var table in sorted)
        {
            var columns = Columns(table);
            foreach (var (key, values) in await ReadAsync(table, connection))
            {
                var known = before[table.Name].TryGetValue(key, out var old);
                if (!known || !values.Zip(old!).All(pair => Same(pair.First, pair.Second)))
                    written.Add(new(Quote(table.Name), [.. columns.Select(Quote)], KeyOf(table), values, !known, UniqueOf(table, columns)));
            }
        }
        return written;
    }

    private static async Task<Dictionary<string, object[]>> ReadAsync(ITable table, DbConnection connection)
    {
        var columns = Columns(table);
        var key = KeyOf(table);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(Quote))} FROM {Quote(table.Name)}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, object[]>();
        while (await reader.ReadAsync())
        {
            var values = new object[columns.Length];
            reader.GetValues(values);
            rows[string.Join('|', key.Select(k => values[k]))] = values;
        }
        return rows;
    }

    private static string[] Columns(ITable table) => [.. table.Columns.Select(c => c.Name)];

    private static int[] KeyOf(ITable table) => Places(table, table.PrimaryKey!.Columns);

    private static int[] UniqueOf(ITable table, string[] columns) =>
        [.. table.Indexes.Where(i => i.IsUnique && i.Filter is null).Select(i => Array.IndexOf(columns, i.Columns[^1].Name)).Distinct()];

    private static int[] Places(ITable table, IReadOnlyList<IColumn> columns)
    {
        var all = Columns(table);
        return [.. columns.Select(c => Array.IndexOf(all, c.Name))];
    }

    private static bool Same(object a, object b) => a is byte[] x && b is byte[] y ? x.AsSpan().SequenceEqual(y) : a.Equals(b);

    private static string Quote(string name) => $"\"{name}\"";
}
