using System.Diagnostics;

namespace CaseRecording.App.Shared;

/// <summary>Writes a fault to the log once, under an id the user can quote, without the names or texts that a message may hold.</summary>
public static class Fault
{
    /// <summary>Logs kinds and stack, never a message: an engine's message can repeat a value that someone typed.</summary>
    /// <returns>The id, eight letters and digits.</returns>
    public static string Log(ILogger log, Exception exception, string where)
    {
        var id = ActivityTraceId.CreateRandom().ToHexString()[..8];
        var path = where.Split('?', '#')[0];
        for (Exception? at = exception; at is not null; at = at.InnerException)
            log.LogError("Fault {FaultId} on {Path}: {Kind}{NewLine}{Stack}", id, path, at.GetType().FullName, Environment.NewLine, at.StackTrace);
        return id;
    }
}
