using System.Text;

namespace CaseRecording.App.Data.Addresses;

/// <summary>Records of a file of comma-separated values, one at a time: fields in quotation marks may hold commas, doubled quotation marks and line breaks.</summary>
internal sealed class CsvRecords(TextReader reader)
{
    // A quotation mark that is never closed would else read the whole file as one record.
    private const int MostLines = 20;

    private int _line;

    /// <summary>The next record with the number of its first line; null at the end. Empty lines are passed over.</summary>
    public async ValueTask<(int Line, IReadOnlyList<string>? Fields)?> NextAsync(CancellationToken ct)
    {
        while (await reader.ReadLineAsync(ct) is { } text)
        {
            var first = ++_line;
            if (text.Length == 0)
                continue;
            var record = new StringBuilder(text);
            for (var more = 1; Open(record) && more < MostLines && await reader.ReadLineAsync(ct) is { } next; more++, _line++)
                record.Append('\n').Append(next);
            return (first, Open(record) ? null : Split(record.ToString()));
        }
        return null;
    }

    private static bool Open(StringBuilder record)
    {
        var marks = 0;
        for (var at = 0; at < record.Length; at++)
            marks += record[at] == '"' ? 1 : 0;
        return marks % 2 == 1;
    }

    private static List<string> Split(string record)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < record.Length; at++)
        {
            var c = record[at];
            if (c == '"' && quoted && at + 1 < record.Length && record[at + 1] == '"')
                field.Append(record[++at]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
