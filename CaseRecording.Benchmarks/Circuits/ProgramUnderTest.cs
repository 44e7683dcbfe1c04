using System.Text.RegularExpressions;
using CaseRecording.Benchmarks.Measuring;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>The program as it is built, over a record, in a process of its own, and people who sign in to it.</summary>
internal static partial class ProgramUnderTest
{
    public static Task<ServerProcess> StartAsync(RecordUnderTest record)
    {
        // …/CaseRecording.Benchmarks/bin/Release/net10.0/ → …/CaseRecording.App/bin/Release/net10.0/
        var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var (framework, configuration) = (Path.GetFileName(here), Path.GetFileName(Path.GetDirectoryName(here))!);
        var project = Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "CaseRecording.App"));
        return ServerProcess.StartAsync(Path.Combine(project, "bin", configuration, framework, "CaseRecording.App.dll"), project, [], new()
        {
            ["Database__Provider"] = "Sqlite", ["Database__ConnectionString"] = record.ConnectionString, ["Data__Folder"] = Path.Combine(Path.GetTempPath(), "case-recording-bench-data"),
            ["Logging__LogLevel__Default"] = "Warning",
        });
    }

    /// <summary>The framework's share, in the same run: nothing of the program is in it.</summary>
    public static Task<ServerProcess> StartBareAsync() => StartBareAsync([]);

    /// <summary>A stock bound text area with so many characters.</summary>
    public static Task<ServerProcess> StartStockAsync(int characters) => StartBareAsync([$"--{BareDocument.Characters}={characters}"]);

    private static Task<ServerProcess> StartBareAsync(string[] more) =>
        ServerProcess.StartAsync(typeof(ProgramUnderTest).Assembly.Location, AppContext.BaseDirectory, ["bare-server", .. more], []);

    public static async Task<Visitor> SignInAsync(Uri program, Guid staffId)
    {
        var visitor = new Visitor();
        var page = await visitor.Http.GetStringAsync(new Uri(program, "/sign-in"));
        using var answer = await visitor.Http.PostAsync(new Uri(program, "/sign-in/demo"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["staffId"] = staffId.ToString(), ["returnUrl"] = "/", ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        }));
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal))
            throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode} at {answer.RequestMessage!.RequestUri}.");
        return visitor;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
