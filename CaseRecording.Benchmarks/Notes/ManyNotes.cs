using System.Data.Common;
using System.Globalization;
using System.Text;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Benchmarks.Notes;

/// <summary>
/// Notes to be searched: 120 words each, by a vocabulary of 8,000 of which, as in a language, a few are everywhere and most are rare. They go straight into the
/// table that the index stands on, and the program's own triggers index them: the search reads nothing else. SQLite alone.
/// </summary>
internal sealed class ManyNotes
{
    /// <summary>Words of a note, words of the vocabulary, and in how many notes one holds the rare word.</summary>
    public const int Length = 120, Vocabulary = 8_000, RareIn = 20_000;

    /// <summary>A word in one note of <see cref="RareIn"/>.</summary>
    public const string Rare = "thallium";

    private static readonly string[] Syllables = [.. "bdfgklmnprstvz".SelectMany(c => "aeiou".Select(v => $"{c}{v}"))];
    private readonly double[] _upTo = new double[Vocabulary];
    private readonly Random _dice = new(2026);

    private ManyNotes()
    {
        var sum = 0d;
        for (var rank = 0; rank < Vocabulary; rank++)
            _upTo[rank] = sum += 1d / (rank + 1);
    }

    /// <summary>The word of a rank, 1 being the most frequent.</summary>
    public static string Word(int rank) => $"{Syllables[rank % 70]}{Syllables[rank / 70 % 70]}{Syllables[rank / 4900 % 70]}m";

    /// <summary>Writes so many notes, spread over all files in turn.</summary>
    public static async Task WriteAsync(RecordUnderTest record, int notes, Actor author)
    {
        List<object> files = [];
        await using var connection = await record.ConnectAsync();
        await using (var asked = await Bare.PrepareAsync(connection, "SELECT \"Id\" FROM \"ChildFiles\" ORDER BY \"Id\""))
        await using (var reader = await asked.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                files.Add(reader.GetString(0));
        await using var insert = await Bare.PrepareAsync(connection, """
            INSERT INTO "IndexedTexts" ("FileId", "ItemId", "SourceId", "Of", "Kind", "Day", "AuthorId", "AuthorName", "RecordedAt", "Text", "Scope")
            VALUES (@file, @item, @item, 'Note', 'Visit', '2026-06-04', @author, @name, '2026-06-04 10:00:00', @text, 'f' || lower(replace(@file, '-', '')))
            """, ("@file", ""), ("@item", ""), ("@author", author.Id), ("@name", author.FullName), ("@text", ""));
        var texts = new ManyNotes();
        const int InOneTransaction = 20_000;
        for (var from = 0; from < notes; from += InOneTransaction)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            insert.Transaction = transaction;
            for (var n = from; n < Math.Min(notes, from + InOneTransaction); n++)
            {
                insert.Parameters["@file"].Value = files[n % files.Count];
                insert.Parameters["@item"].Value = $"00000000-0000-7000-8000-{n.ToString("000000000000", CultureInfo.InvariantCulture)}";
                insert.Parameters["@text"].Value = texts.Next(n);
                await insert.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
        }
        await using var analyse = await Bare.PrepareAsync(connection, "PRAGMA optimize");
        await analyse.ExecuteNonQueryAsync();
    }

    private string Next(int n)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            var at = Array.BinarySearch(_upTo, _dice.NextDouble() * _upTo[^1]);
            text.Append(i == Length / 2 && n % RareIn == RareIn / 2 ? Rare : Word((at < 0 ? ~at : at) + 1)).Append(i % 12 == 11 ? ". " : " ");
        }
        return text.ToString();
    }
}
