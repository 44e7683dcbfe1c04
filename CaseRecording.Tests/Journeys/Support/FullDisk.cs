using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseRecording.Tests.Journeys.Support
{
    /// <summary>
    /// A disk that can be filled under the running program: its database may not grow by a page, and SQLite then says what it says on a full disk.
    /// The program knows nothing of it; .NET starts the hook below in its process before the program itself.
    /// </summary>
    public sealed class FullDisk : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private const string Folder = "Data:Folder";
        private const string Mark = "the-disk-is-full";

        /// <summary>With these settings of the day, the disk can be filled.</summary>
        public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = typeof(FullDisk).Assembly.Location };

        /// <summary>From the next act on there is no room.</summary>
        public static void Fill(DirectoryInfo folder) => File.Create(MarkIn(folder.FullName)).Dispose();

        /// <summary>Somebody made room.</summary>
        public static void MakeRoom(DirectoryInfo folder) => File.Delete(MarkIn(folder.FullName));

        void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this);
        }

        void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != RelationalEventId.ConnectionOpened.Name || value.Value is not ConnectionEndEventData { Connection: SqliteConnection connection })
                return;
            using var command = connection.CreateCommand();
            command.CommandText = File.Exists(MarkIn(Environment.GetEnvironmentVariable(Folder.Replace(":", "__"))!)) ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=4294967294";
            command.ExecuteNonQuery();
        }

        void IObserver<DiagnosticListener>.OnCompleted() { }

        void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

        void IObserver<DiagnosticListener>.OnError(Exception error) { }

        void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

        private static string MarkIn(string folder) => Path.Combine(folder, Mark);
    }
}

/// <summary>What .NET starts in the program's process: it is found by this name, outside of any namespace.</summary>
internal static class StartupHook
{
    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new CaseRecording.Tests.Journeys.Support.FullDisk());
}
