namespace CaseRecording.Benchmarks.People;

/// <summary>Somebody fictional.</summary>
internal sealed record Somebody(
    string Forename, string? Middle, string Surname, DateOnly Born, string Home, string Town, string Postcode, string? FormerHome);

/// <summary>
/// Fictional people from a seed: families of one to five at one address. Six of ten have one of 400 frequent surnames, falling off by rank, and four one of
/// five thousand rare ones; forenames fall off by rank; six of ten have a middle name; three of ten lived elsewhere before.
/// </summary>
internal static class Population
{
    private static readonly string[] Streets = [.. "Bowring Albany Albert Alexander Allan Ballaquark Ballamona Belmont Bray Brunswick Buck Cambrian Castle Chapel Church Circular Clifton Cronk Derby Devonshire Duke Empress Falcon Fort Glen Governor Greeba Hatfield Hawarden Heywood Hildesley Hillside Kensington Kingswood Laburnum Larch Laureston Loch Malew Marathon Market Marina Meadow Milntown Mona Murrays Norwood Orry Osborne Palatine Parliament Peveril Primrose Princes Prospect Quarter Queen Raphael Ridgeway Rosemount Royal Saddle Selborne Shore Silverburn Somerset Spring Stanley Strand Sydney Thorny Tromode Tynwald Union Victoria Waterloo Wellington Westbourne Windsor Woodbourne Woodlands York".Split(' ')];

    private static readonly string[] Kinds = ["Road", "Street", "Avenue", "Close", "Terrace", "Drive", "Lane", "Crescent"];

    private static readonly string[] Towns = ["Douglas", "Douglas", "Douglas", "Onchan", "Ramsey", "Peel", "Castletown", "Port Erin", "Port St Mary", "Laxey", "Ballasalla", "Kirk Michael"];

    /// <summary>So many of them.</summary>
    public static IReadOnlyList<Somebody> Of(int many, int seed)
    {
        var dice = new Random(seed);
        var people = new List<Somebody>(many);
        while (people.Count < many)
        {
            var surname = Surname(dice);
            var (home, town, postcode, former) = (Home(dice), Towns[dice.Next(Towns.Length)], $"IM{dice.Next(1, 10)} {dice.Next(1, 10)}{Letter(dice)}{Letter(dice)}", dice.NextDouble() < 0.3 ? Home(dice) : null);
            for (var i = dice.Next(1, 6); i > 0 && people.Count < many; i--)
            {
                var names = dice.Next(2) == 0 ? PopulationNames.Female : PopulationNames.Male;
                people.Add(new Somebody(Ranked(names, 12, dice), dice.NextDouble() < 0.6 ? Ranked(names, 12, dice) : null, dice.NextDouble() < 0.85 ? surname : Surname(dice),
                    new DateOnly(1940, 1, 1).AddDays(dice.Next(31_500)), home, town, postcode, former));
            }
        }
        return people;
    }

    private static string Surname(Random dice)
    {
        var one = dice.NextDouble() < 0.6 ? Ranked(PopulationNames.Frequent, 25, dice) : PopulationNames.Rare(dice);
        return dice.NextDouble() < 0.03 ? $"{one}-{Ranked(PopulationNames.Frequent, 25, dice)}" : one;
    }

    private static string Home(Random dice) => $"{dice.Next(1, 90)} {Streets[dice.Next(Streets.Length)]} {Kinds[dice.Next(Kinds.Length)]}";

    private static char Letter(Random dice) => (char)('A' + dice.Next(26));

    // The first is met about as often as a name of the list is today, and the last a tenth as often or less.
    private static string Ranked(string[] names, int flat, Random dice)
    {
        var top = Math.Log((double)(names.Length + flat) / flat);
        return names[Math.Min(names.Length - 1, (int)(flat * Math.Exp(dice.NextDouble() * top)) - flat)];
    }
}
