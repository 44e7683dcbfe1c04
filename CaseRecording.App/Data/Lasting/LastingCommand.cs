using System.Data;
using Microsoft.Data.Sqlite;

namespace CaseRecording.App.Data.Lasting;

/// <summary>A command as anybody makes one and lets it go; what it runs is the statement that its connection keeps for its text.</summary>
internal sealed class LastingCommand : SqliteCommand
{
    private readonly LastingConnection _connection;
    private KeptStatement? _ran;

    public LastingCommand(LastingConnection connection)
    {
        _connection = connection;
        Connection = connection;
    }

    /// <inheritdoc/>
    public override void Prepare()
    {
        // It is prepared when it runs for the first time, and then stays so.
    }

    /// <inheritdoc/>
    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        // SQLite does what a pragma says as it is prepared, and running it again does nothing.
        if (CommandText.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase))
            return base.ExecuteReader(behavior);
        _ran = _connection.Statement(CommandText);
        return _ran.Run(this, behavior);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _ran?.Forget(this);
        base.Dispose(disposing);
    }
}

/// <summary>A statement that stays prepared.</summary>
internal sealed class KeptStatement(string text, LastingConnection connection) : SqliteCommand(text, connection)
{
    private LastingCommand? _ranFor;

    /// <summary>When it was used last, as a count.</summary>
    public long LastUse { get; set; }

    /// <summary>Whether somebody reads from it.</summary>
    public bool IsRead => DataReader is not null;

    /// <summary>Runs it with a command's values.</summary>
    public SqliteDataReader Run(LastingCommand command, CommandBehavior behavior)
    {
        (Transaction, CommandTimeout, _ranFor) = (command.Transaction, command.CommandTimeout, command);
        Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
            Parameters.Add(parameter);
        return ExecuteReader(behavior);
    }

    /// <summary>Lets go of a command's values, which may be long, once it is done with; somebody else's stay.</summary>
    public void Forget(LastingCommand command)
    {
        if (_ranFor != command)
            return;
        (_ranFor, Transaction) = (null, null);
        Parameters.Clear();
    }
}
