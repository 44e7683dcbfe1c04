namespace CaseRecording.App.Data.Seeding;

/// <summary>What became of a family's names: the keys of its people, files and all that a story gave a name to with “as”.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(string Child, string Name), Guid> _named = [];

    /// <summary>People on the record, by their key in the story.</summary>
    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>Children's files, by the child's key.</summary>
    public Dictionary<string, Guid> Files { get; } = [];

    /// <summary>Agencies on a child's file.</summary>
    public Dictionary<(string Child, string Agency), Guid> Involvements { get; } = [];

    /// <summary>The latest ecomap of each child, by the child's key.</summary>
    public Dictionary<string, Guid> Ecomaps { get; } = [];

    /// <summary>Households, by key.</summary>
    public Dictionary<string, Guid> Households { get; } = [];

    /// <summary>Facts of the family that are on the record already.</summary>
    public HashSet<string> Recorded { get; } = [];

    /// <summary>Gives something of a child a name.</summary>
    public void Name(string child, string name, Guid id) => _named[(child, name)] = id;

    /// <summary>What was given the name.</summary>
    public Guid Named(string child, string name) => _named.TryGetValue((child, name), out var id) ? id
        : throw new StoryFault($"nothing of {child} was given the name “{name}” above (with “as”)");
}
