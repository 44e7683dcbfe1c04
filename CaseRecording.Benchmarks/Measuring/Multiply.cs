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
            await transaction.CommitAsync();
        }
        await using var analyse = connection.CreateCommand();
        analyse.CommandText = "PRAGMA optimize;";
        await analyse.ExecuteNonQueryAsync();
    }

    private static string Copy(IColumn column, int copy) => column.Name switch
    {
        "Id" or "PersonId" or "RelatedPersonId" or "HouseholdId" or "FileId" or "CaseId" or "NoteId" or "SubjectId" => $"'{copy.ToString("00000000", CultureInfo.InvariantCulture)}' || substr(\"{column.Name}\", 9)",
        "PermanentNumber" => $"'{(char)('A' + (copy / 10))}{copy % 10}' || substr(\"PermanentNumber\", 3)",
        "ClosedAt" => "\"Recorded_At\"",
        "Stage" => "'Closed'",
        _ => $"\"{column.Name}\"",
    };
}
