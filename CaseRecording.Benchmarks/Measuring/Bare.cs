using System.Data.Common;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>A prepared statement of the engine's own library, as the bare side of a read runs it.</summary>
internal static class Bare
{
    /// <summary>Prepares a statement with its values.</summary>
    public static async Task<DbCommand> PrepareAsync(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync();
        return command;
    }

    /// <summary>Reads every row and every column; says how many rows.</summary>
    public static async Task<int> ReadAllAsync(DbCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        var rows = 0;
        for (; await reader.ReadAsync(); rows++)
            reader.GetValues(row);
        return rows;
    }
}
