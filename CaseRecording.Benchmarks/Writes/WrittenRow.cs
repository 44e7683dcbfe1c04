namespace CaseRecording.Benchmarks.Writes;

/// <summary>A row that one act wrote.</summary>
/// <param name="Table">The table, quoted for SQL.</param>
/// <param name="Columns">Its columns, quoted.</param>
/// <param name="Key">The columns of its key.</param>
/// <param name="Values">What was written, as the engine stores it.</param>
/// <param name="Added">True for a new row, false for a changed one.</param>
/// <param name="Unique">Columns that must differ in every row and are not keys, such as an idempotency key.</param>
internal sealed record WrittenRow(string Table, string[] Columns, int[] Key, object[] Values, bool Added, int[] Unique);
