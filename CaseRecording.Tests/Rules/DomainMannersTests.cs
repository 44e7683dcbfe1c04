using System.Reflection;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Rules;

/// <summary>How everything kept in the record is written: sealed, closed to setters, made by a named act.</summary>
public sealed class DomainMannersTests
{
    public static TheoryData<Type> Items() => [.. typeof(RecordItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecordItem)) && !type.IsAbstract)];

    [Theory, MemberData(nameof(Items))]
    public void An_item_of_the_record_is_sealed(Type item) => item.IsSealed.Should().BeTrue();

    [Theory, MemberData(nameof(Items))]
    public void Nobody_sets_a_field_of_an_item_from_outside(Type item) =>
        item.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name).Should().BeEmpty();

    [Theory, MemberData(nameof(Items))]
    public void An_item_has_an_empty_constructor_that_only_the_database_uses(Type item) =>
        item.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, []).Should().Match<ConstructorInfo?>(empty => empty != null && empty.IsPrivate);
}
