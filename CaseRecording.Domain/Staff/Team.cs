using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Staff;

/// <summary>A team; its tray holds work that nobody in it has taken yet.</summary>
public sealed class Team : RecordItem
{
    /// <summary>The longest name.</summary>
    public const int MaxNameLength = 100;

    private Team()
    {
    }

    private Team(Stamp by) : base(by)
    {
    }

    /// <summary>Stable key from the seed data, such as <c>initial-response</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Name on screen.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Sets up a team.</summary>
    public static Team SetUp(string key, string name, Stamp by)
    {
        var team = new Team(by) { Key = Rule.Text(key, "Key", MaxNameLength), Name = Rule.Text(name, "Team name", MaxNameLength) };
        team.Say($"Team set up: {team.Name}");
        return team;
    }
}
