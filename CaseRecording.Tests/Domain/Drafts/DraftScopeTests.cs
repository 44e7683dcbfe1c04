using CaseRecording.Domain.Drafts;

namespace CaseRecording.Tests.Domain.Drafts;

public class DraftScopeTests
{
    private static readonly Guid Id = new("019a0000-0000-7000-8000-000000000001");

    [Fact]
    public void Every_scope_reads_back_as_it_was_written()
    {
        DraftScope[] scopes = [DraftScope.Note(Id), DraftScope.Referral(Id), DraftScope.Decision(Id), DraftScope.Form(Id), DraftScope.Letter(Id), DraftScope.Return(Id), DraftScope.Closure(Id),
            DraftScope.Situation(Id), DraftScope.Correction(Id), DraftScope.Addendum(Id), DraftScope.Move(Id), DraftScope.CaseReview(Id), DraftScope.Ecomap(Id), DraftScope.Event(Id)];

        scopes.Select(s => s.Kind).Should().Equal(Enum.GetValues<DraftKind>());
        foreach (var scope in scopes)
        {
            DraftScope.TryRead(scope.ToString(), out var read).Should().BeTrue();
            read.Should().Be(scope);
            scope.ToString().Should().StartWith(DraftScope.Prefix(scope.Kind));
            scope.ToString().Length.Should().BeLessThanOrEqualTo(DraftField.MaxScopeLength);
        }
        DraftScope.Note(Id).ToString().Should().Be("note:019a0000-0000-7000-8000-000000000001");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("note")]
    [InlineData("note:1")]
    [InlineData("Note:019a0000-0000-7000-8000-000000000001")]
    [InlineData("0:019a0000-0000-7000-8000-000000000001")]
    [InlineData("note:019a0000-0000-7000-8000-000000000001:more")]
    public void What_is_no_scope_is_not_read(string? text) => DraftScope.TryRead(text, out _).Should().BeFalse();
}
