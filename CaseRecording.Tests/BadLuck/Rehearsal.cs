using System.Data.Common;
using CaseRecording.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.BadLuck;

/// <summary>
/// Carries a command out to its last row and takes it back instead of committing, so that one child serves for every try. What was stored is
/// read back from the engine, within the transaction.
/// </summary>
internal sealed class Rehearsal(string lookOutFor) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly AsyncLocal<Rehearsal?> Now = new();
    private readonly List<string> _stored = [];

    private Rehearsal() : this("")
    {
    }

    /// <summary>What became of it.</summary>
    public Outcome Outcome { get; private set; } = null!;

    /// <summary>Every text that the engine gave back which held what was looked out for.</summary>
    public IReadOnlyList<string> Stored => _stored;

    /// <summary>Lets a world's program rehearse.</summary>
    public static void Register(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCaseDb>(options => options.AddInterceptors(new Rehearsal()));
        services.ConfigureDbContext<PostgresCaseDb>(options => options.AddInterceptors(new Rehearsal()));
    }

    /// <summary>Rehearses an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="lookOutFor">The text whose storing is of interest.</param>
    public static async Task<Rehearsal> OfAsync(Func<Task<Outcome>> act, string lookOutFor = "")
    {
        var rehearsal = Now.Value = new Rehearsal(lookOutFor);
        rehearsal.Outcome = await act();
        Now.Value = null;
        return rehearsal;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Now.Value is { } rehearsal)
            foreach (var row in eventData.Context!.ChangeTracker.Entries().Where(rehearsal.IsOfInterest).ToList())
                rehearsal._stored.AddRange(TextsOf((await row.GetDatabaseValuesAsync(cancellationToken))!).Where(rehearsal.Holds));
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Now.Value is null)
            return result;
        await transaction.RollbackAsync(cancellationToken);
        return InterceptionResult.Suppress();
    }

    private bool IsOfInterest(EntityEntry row) => TextsOf(row.CurrentValues).Any(Holds);

    private bool Holds(string text) => lookOutFor.Length > 0 && text.Contains(lookOutFor, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> TextsOf(PropertyValues values) => values.Properties.Select(property => values[property]).OfType<string>();
}
