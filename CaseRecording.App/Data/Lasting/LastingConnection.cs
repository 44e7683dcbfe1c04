using System.Data;
using Microsoft.Data.Sqlite;

namespace CaseRecording.App.Data.Lasting;

/// <summary>
/// The connection that everything on SQLite is written through, one act after the other (<see cref="WriteQueue"/>). Underneath it stays open from
/// act to act and keeps its prepared statements: most of what a small act cost was preparing the same ones anew. To whoever uses it, it opens
/// and closes like any other, so that what is looked at at each opening (<see cref="Pragmas"/>) is looked at still.
/// </summary>
internal sealed class LastingConnection(string connectionString) : SqliteConnection(ItsOwn(connectionString))
{
    // More than an ordinary day's acts ask in different words; each takes some 10 KiB.
    private const int Most = 256;

    private readonly Dictionary<string, KeptStatement> _kept = [];
    private long _uses;
    private bool _inUse;
    private DateTime _born;

    /// <summary>Whether it was open underneath already, with everything that was set on it then.</summary>
    public bool IsAsLeft { get; private set; }

    /// <inheritdoc/>
    public override ConnectionState State => _inUse ? base.State : ConnectionState.Closed;

    /// <inheritdoc/>
    public override void Open()
    {
        // A database that was put in the place of the other, such as a backup, is another file: it would be written on into the one that nobody finds again.
        var there = Handle is not null && File.GetCreationTimeUtc(DataSource) == _born;
        if (!there)
            Leave();
        (_inUse, IsAsLeft) = (true, there);
        try
        {
            base.Open();
        }
        catch
        {
            _inUse = false;
            throw;
        }
        if (!there)
            _born = File.GetCreationTimeUtc(DataSource);
    }

    /// <inheritdoc/>
    public override void Close()
    {
        // What was neither kept nor taken back is left to SQLite, which takes it back.
        if (Transaction is not null)
            Leave();
        _inUse = false;
    }

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() =>
        new LastingCommand(this) { CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <summary>The prepared statement of a text, which nobody else reads from at the moment.</summary>
    internal KeptStatement Statement(string text)
    {
        if (!_kept.TryGetValue(text, out var kept) || kept.IsRead)
        {
            if (_kept.Count >= Most)
                ForgetTheOldest();
            // One that is being read from goes on, and is forgotten.
            _kept[text] = kept = new KeptStatement(text, this);
        }
        kept.LastUse = ++_uses;
        return kept;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Leave();
        base.Dispose(disposing);
    }

    // Another pool underneath would only hold it open when it is to be closed.
    private static string ItsOwn(string connectionString) => new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    private void Leave()
    {
        _inUse = true;
        base.Close();
        _inUse = false;
        _kept.Clear();
    }

    private void ForgetTheOldest()
    {
        if (_kept.Values.Where(k => !k.IsRead).MinBy(k => k.LastUse) is not { } oldest)
            return;
        _kept.Remove(oldest.CommandText);
        oldest.Dispose();
    }
}
