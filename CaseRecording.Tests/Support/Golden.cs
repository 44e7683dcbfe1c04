using System.Runtime.CompilerServices;

namespace CaseRecording.Tests.Support;

/// <summary>Files beside a test that hold what a diagram must look like. <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites them.</summary>
public static class Golden
{
    /// <summary>Compares with the file of that name beside the calling test.</summary>
    public static void Matches(string actual, string fileName, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, fileName);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, actual.TrimEnd() + "\n");
        File.Exists(file).Should().BeTrue($"{fileName} is kept beside its test; UPDATE_GOLDEN=1 writes it");
        actual.TrimEnd().Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd());
    }
}
