using System.Data.Common;

namespace CaseRecording.Benchmarks.Writes;

/// <summary>Writes the same rows again, with fresh keys, by prepared statements in one durable transaction: nothing that could be left out.</summary>
internal sealed class BareWriter
{
    private readonly DbConnection _connection;
    private readonly List<(WrittenRow Row, DbCommand Command)> _statements = [];
    private readonly HashSet<string> _keys;

    private BareWriter(DbConnection connection, IReadOnlyList<WrittenRow> rows)
    {
        _connection = connection;
        _keys = [.. rows.Where(r => r.Added).SelectMany(r => r.Key.Select(k => r.Values[k].ToString()!))];
    }

    /// <summary>Prepares one statement for each row. The connection stays the caller's.</summary>
    public static async Task<BareWriter> PrepareAsync(DbConnection connection, IReadOnlyList<WrittenRow> rows)
    {
        var writer = new BareWriter(connection, rows);
        foreach (var row in rows)
        {
            var command = connection.CreateCommand();
            command.CommandText = row.Added ? Insert(row) : Update(row);
            for (var i = 0; i < row.Values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                parameter.Value = row.Values[i];
                command.Parameters.Add(parameter);
            }
            await command.PrepareAsync();
            writer._statements.Add((row, command));
        }
        return writer;
    }

    // Of rows that are numbered by the database; well above what it gave.
    private long _number = 1_000_000_000;

    /// <summary>One transaction with all the rows.</summary>
    public async Task WriteAsync()
    {
        var fresh = new Dictionary<string, object>();
        await using var transaction = await _connection.BeginTransactionAsync();
        foreach (var (row, command) in _statements)
        {
            for (var i = 0; row.Added && i < row.Values.Length; i++)
            {
                var value = row.Values[i];
                if (value is Guid or string && (_keys.Contains(value.ToString()!) || (row.Unique.Contains(i) && Guid.TryParse(value.ToString(), out _))))
                    command.Parameters[i].Value = Fresh(fresh, value);
                else if (row.Key.Contains(i) && value is long)
                    command.Parameters[i].Value = ++_number;
            }
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    /// <summary>Runs one statement outside the clock, such as making room for the next of something that may be there once.</summary>
    public async Task MakeRoomAsync(string statement)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static object Fresh(Dictionary<string, object> fresh, object value)
    {
        if (!fresh.TryGetValue(value.ToString()!, out var made))
        {
            var id = Guid.CreateVersion7();
            fresh[value.ToString()!] = made = value is Guid ? id : id.ToString().ToUpperInvariant();
        }
        return made;
    }

    private static string Insert(WrittenRow row) =>
        $"INSERT INTO {row.Table} ({string.Join(", ", row.Columns)}) VALUES ({string.Join(", ", row.Columns.Select((_, i) => $"@p{i}"))})";

    private static string Update(WrittenRow row) =>
        $"UPDATE {row.Table} SET {string.Join(", ", row.Columns.Select((c, i) => (c, i)).Where(x => !row.Key.Contains(x.i)).Select(x => $"{x.c} = @p{x.i}"))} " +
        $"WHERE {string.Join(" AND ", row.Key.Select(k => $"{row.Columns[k]} = @p{k}"))}";
}
