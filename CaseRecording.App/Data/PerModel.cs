using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseRecording.App.Data;

/// <summary>
/// A query that every command asks, compiled once. Comparing an ordinary query with those known already costs more than the database's
/// answer; and what is compiled holds for one engine's model alone.
/// </summary>
internal sealed class PerModel<T>(Func<T> compile)
    where T : class
{
    private readonly ConditionalWeakTable<IModel, T> _compiled = [];

    /// <summary>The query for this database.</summary>
    public T For(CaseDb db) => _compiled.GetValue(db.Model, _ => compile());
}
