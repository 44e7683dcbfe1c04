using System.Text.RegularExpressions;

namespace CaseRecording.Tests.Rules;

/// <summary>The README stays true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_readme_shows_every_workflow_as_the_code_draws_it()
    {
        foreach (var diagram in Repository.Files("CaseRecording.Tests/Domain", ".mmd"))
            Readme.Should().Contain(File.ReadAllText(diagram).ReplaceLineEndings("\n").Trim('\n'),
                $"the README holds {Repository.Relative(diagram)}; copy it there when the workflow changes");
    }

    [Fact]
    public void Every_picture_and_file_the_readme_points_to_is_there()
    {
        var targets = Link().Matches(Readme).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("http", StringComparison.Ordinal) && !t.StartsWith('#')).ToList();
        targets.Where(t => !File.Exists(Path.Combine(Repository.Root, t)) && !Directory.Exists(Path.Combine(Repository.Root, t))).Should().BeEmpty();
    }

    [Fact]
    public void The_clauses_are_numbered_from_first_to_last() =>
        File.ReadLines(Path.Combine(Repository.Root, "seed-data", "policy-clauses.csv")).Skip(1).Select(line => line.Split(',')[0])
            .Should().Equal(Enumerable.Range(1, 70).Select(n => $"P{n:00}"));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
