using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace CaseRecording.App.Data.Batches;

/// <summary>
/// What rows have in common that one statement can write: the table, what becomes of the row, and which columns are written and which must
/// still hold what was read. Its text is made once while the program runs. A table has as many as verbs change it in different ways.
/// </summary>
internal sealed class RowShape
{
    // A table belongs to one engine's model, and so do its shapes.
    private static readonly ConditionalWeakTable<ITable, StrongBox<RowShape[]>> Known = [];

    private readonly EntityState _state;
    private readonly Part[] _parts;

    private RowShape(IReadOnlyModificationCommand row, ISqlGenerationHelper sql)
    {
        _state = row.EntityState;
        _parts = [.. row.ColumnModifications.Select(Part.Of)];
        Text = TextOf(row, sql);
    }

    /// <summary>The statement. Values written are @w and the column's place, values that must still hold @o and its place.</summary>
    public string Text { get; }

    /// <summary>The shape of a row; null where there is more to it than values to write, which EF Core has to see to.</summary>
    public static RowShape? Of(IReadOnlyModificationCommand row, ISqlGenerationHelper sql)
    {
        if (row.Table is null || row.StoreStoredProcedure is not null || !row.ColumnModifications.All(IsPlain) || (row.EntityState == EntityState.Added && row.ColumnModifications.Count == 0))
            return null;
        var known = Known.GetValue(row.Table, _ => new([]));
        var shapes = known.Value!;
        foreach (var shape in shapes)
            if (shape.Fits(row))
                return shape;
        var made = new RowShape(row, sql);
        // Two at once may each make one, and one of them is forgotten: the next row of the shape makes it again.
        known.Value = [.. shapes, made];
        return made;
    }

    /// <summary>The name of the parameter for a value that is written.</summary>
    public static string Written(int column) => $"@w{column}";

    /// <summary>The name of the parameter for a value that must still hold.</summary>
    public static string Original(int column) => $"@o{column}";

    private bool Fits(IReadOnlyModificationCommand row)
    {
        var columns = row.ColumnModifications;
        if (row.EntityState != _state || columns.Count != _parts.Length)
            return false;
        for (var i = 0; i < _parts.Length; i++)
            if (_parts[i] != Part.Of(columns[i]))
                return false;
        return true;
    }

    private static bool IsPlain(IColumnModification column) =>
        column is { IsRead: false, UseParameter: true, JsonPath: null, Column: not null, TypeMapping: not null };

    private static string TextOf(IReadOnlyModificationCommand row, ISqlGenerationHelper sql)
    {
        var columns = row.ColumnModifications.Select((column, place) => (column, place, Name: sql.DelimitIdentifier(column.ColumnName))).ToList();
        var written = columns.Where(c => c.column.IsWrite).ToList();
        var held = columns.Where(c => c.column.IsCondition).Select(c => c.column.OriginalValue is null ? $"{c.Name} IS NULL" : $"{c.Name} = {Original(c.place)}");
        var table = sql.DelimitIdentifier(row.TableName, row.Schema);
        var text = new StringBuilder();
        if (row.EntityState == EntityState.Added)
            return text.Append("INSERT INTO ").Append(table).Append(" (").AppendJoin(", ", written.Select(c => c.Name))
                .Append(") VALUES (").AppendJoin(", ", written.Select(c => Written(c.place))).Append(')').ToString();
        if (row.EntityState == EntityState.Modified)
            text.Append("UPDATE ").Append(table).Append(" SET ").AppendJoin(", ", written.Select(c => $"{c.Name} = {Written(c.place)}"));
        else
            text.Append("DELETE FROM ").Append(table);
        return text.Append(" WHERE ").AppendJoin(" AND ", held).ToString();
    }

    // A condition on nothing reads otherwise than one on a value.
    private readonly record struct Part(IColumnBase Column, bool IsWrite, bool IsCondition, bool OnNothing)
    {
        public static Part Of(IColumnModification column) => new(column.Column!, column.IsWrite, column.IsCondition, column.IsCondition && column.OriginalValue is null);
    }
}
