using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>Makes a hundred thousand files of a thousand in seconds: copies with other keys, their cases long closed. SQLite alone.</summary>
internal static class Multiply
{
    private static readonly string[] Copied = ["People", "Relationships", "Households", "HouseholdMembers", "ChildFiles", "Cases", "Allocations", "CaseNotes", "Passages", "History"];

    /// <summary>Adds so many copies of every file.</summary>
    public static async Task FilesAsync(RecordUnderTest record, int copies)
    {
        await using var db = await record.OpenAsync();
        await using var connection = await record.ConnectAsync();
        var tables = db.Model.GetRelationalModel().Tables.ToDictionary(t => t.Name);
        await RunAsync(connection, "CREATE TEMP TABLE \"Findable\" AS SELECT * FROM \"FindablePeople\"; CREATE TEMP TABLE \"Keys\" AS SELECT * FROM \"PersonKeys\"");
        for (var copy = 1; copy <= copies; copy++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var table in Copied.Select(name => tables[name]))
            {
                await using var insert = connection.CreateCommand();
                insert.Transaction = transaction;
                var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
                // Copies begin with a number below 100; what is not a copy begins with the time.
                insert.CommandText = $"INSERT INTO \"{table.Name}\" ({columns}) SELECT {string.Join(", ", table.Columns.Select(c => Copy(c, copy)))} " +
                    $"FROM \"{table.Name}\" WHERE \"Id\" > '00000100'";
                await insert.ExecuteNonQueryAsync();
            }
            // By a search the copies are found as the others are, under numbers of their own.
            await RunAsync(connection, $"INSERT INTO \"FindablePeople\" (\"Number\", \"PersonId\", \"Rules\") SELECT {Number(copy)}, '{Beginning(copy)}' || substr(\"PersonId\", 9), \"Rules\" FROM temp.\"Findable\"; "
                + $"INSERT INTO \"PersonKeys\" (\"Key\", \"Number\") SELECT \"Key\", {Number(copy)} FROM temp.\"Keys\"", transaction);
            await transaction.CommitAsync();
        }
        await RunAsync(connection, "PRAGMA optimize");
    }

    private static async Task RunAsync(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        await command.ExecuteNonQueryAsync();
    }

    private static string Beginning(int copy) => copy.ToString("00000000", CultureInfo.InvariantCulture);

    private static string Number(int copy) => $"(\"Number\" + {copy} * 1000000007) & {long.MaxValue}";

    private static string Copy(IColumn column, int copy) => column.Name switch
    {
        "Id" or "PersonId" or "RelatedPersonId" or "HouseholdId" or "FileId" or "CaseId" or "NoteId" or "SubjectId" => $"'{Beginning(copy)}' || substr(\"{column.Name}\", 9)",
        "PermanentNumber" => $"'{(char)('A' + (copy / 10))}{copy % 10}' || substr(\"PermanentNumber\", 3)",
        "ClosedAt" => "\"Recorded_At\"",
        "Stage" => "'Closed'",
        _ => $"\"{column.Name}\"",
    };
}
