using CaseRecording.Domain.Genograms;

namespace CaseRecording.Tests.Domain.Genograms;

/// <summary>The counter itself: it has to see what it is there to see.</summary>
public sealed class CrossingsTests
{
    [Fact]
    public void Lines_that_cross_and_a_line_through_somebody_are_counted()
    {
        DrawnPerson At(string name, int generation, double x) => new(new FamilyPerson(Guid.NewGuid(), name), generation, again: false) { X = x };
        var (a, b, c, d, child, other) = (At("A", 0, 0), At("B", 0, 300), At("C", 0, 150), At("D", 0, 450), At("child", 1, 300), At("other", 1, 150));
        Union Of(DrawnPerson one, DrawnPerson two, DrawnPerson below) => new(Parenthood.Birth, [one.Person.Id, two.Person.Id], [below.Person.Id], null);
        var picture = new Genogram([a, b, c, d, child, other],
            [new DrawnUnion(Of(a, b, child), 0, [a, b], [child]) { DropX = 75 }, new DrawnUnion(Of(c, d, other), 0, [c, d], [other]) { DropX = 375 }], []);

        Crossings.Of(picture).Should().Contain(words => words.Contains("runs through")).And.Contain(words => words.Contains("meets"));
    }
}
