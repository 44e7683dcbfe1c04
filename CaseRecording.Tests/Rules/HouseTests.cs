using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CaseRecording.Tests.Rules;

/// <summary>Who may use whom: the table in the README's design section, kept by the build.</summary>
public sealed class HouseTests
{
    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Actor).Assembly, typeof(Program).Assembly).Build();

    [Fact]
    public void Domain_uses_only_the_base_library_and_Stateless() =>
        typeof(Actor).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not "Stateless")
            .Should().BeEmpty();

    [Fact]
    public void Nothing_in_Domain_is_asynchronous() =>
        typeof(Actor).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType}.{method.Name}")
            .Should().BeEmpty();

    [Fact]
    public void Domain_does_no_input_or_output() =>
        Check(Types().That().ResideInAssembly(typeof(Actor).Assembly)
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(@"^System\.(IO|Net)\b")));

    [Fact]
    public void Features_classes_know_no_screen_library() =>
        Check(Types().That().ResideInNamespaceMatching(@"^CaseRecording\.App\.Features\b").And().AreNot(Screens())
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching("^MudBlazor")).WithoutRequiringPositiveResults());

    [Fact]
    public void Data_knows_no_feature_but_the_ones_its_seeder_replays() =>
        Check(Types().That().ResideInNamespaceMatching(@"^CaseRecording\.App\.Data(?!\.Seeding)\b")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(@"^(CaseRecording\.App\.Features|MudBlazor)\b")).WithoutRequiringPositiveResults());

    private static void Check(IArchRule rule) => rule.Check(House);

    // Razor components and what is declared inside them; the compiler's own types are not in the architecture.
    private static IEnumerable<System.Type> Screens() => typeof(Program).Assembly.GetTypes().Where(type => IsScreen(type) && !type.FullName!.Contains('<'));

    private static bool IsScreen(System.Type? type) => type is not null && (typeof(IComponent).IsAssignableFrom(type) || IsScreen(type.DeclaringType));
}
