using System.Reflection;

namespace CaseRecording.Tests.Rules;

/// <summary>Every clause that the record enforces so far has a test that names it; a clause that loses its last test fails here.</summary>
public sealed class PolicyCoverageTests
{
    // From referral to closure: what each says is in the README's list of clauses.
    private static readonly string[] Held =
    [
        "P01", "P02", "P04", "P05", "P06", "P07", "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P20", "P21", "P22", "P23", "P24", "P25",
        "P26", "P27", "P28", "P29", "P30", "P31", "P32", "P33", "P34", "P36", "P37", "P38", "P39", "P40", "P41", "P42", "P43", "P44", "P45", "P46", "P47",
        "P48", "P49", "P50", "P51", "P52", "P53", "P54", "P55", "P56", "P58", "P59", "P60", "P61", "P62", "P63", "P64", "P65", "P66", "P67", "P68",
        "P69", "P70",
    ];

    private static readonly ILookup<string, string> Tests = (
        from type in typeof(PolicyCoverageTests).Assembly.GetTypes()
        from member in type.GetMethods().Cast<MemberInfo>().Append(type)
        from policy in member.GetCustomAttributes<PolicyAttribute>()
        select (policy.Clause, Name: $"{type.Name}.{member.Name}")).ToLookup(test => test.Clause, test => test.Name);

    public static TheoryData<string> Clauses() => [.. Held];

    [Theory, MemberData(nameof(Clauses))]
    public void A_test_holds_the_clause(string clause) => Tests[clause].Should().NotBeEmpty();

    [Fact]
    public void Tests_cite_clauses_that_exist() =>
        Tests.Select(clause => clause.Key).Where(clause => !(clause is ['P', _, _] && int.TryParse(clause[1..], out var number) && number is >= 1 and <= 70))
            .Should().BeEmpty();
}
