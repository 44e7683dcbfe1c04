using System.Reflection;
using System.Text.RegularExpressions;
using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;

namespace CaseRecording.Tests.Rules;

/// <summary>Every command and query goes the one way, and refuses everybody whose roles do not give them the right, before it looks at what was asked.</summary>
public sealed partial class VerbTests(VerbTests.OneWorld one) : IClassFixture<VerbTests.OneWorld>
{
    private static readonly Actor Nobody = new(new Guid("00000000-0000-7000-8000-00000000dead"), "Nobody Here", "Visitor");

    // A draft is nobody's record yet: everybody reaches their own rows alone, and its own tests hold that.
    public static TheoryData<Type> Verbs() => [.. FeatureSetup.Verbs.Where(verb => verb != typeof(DraftStore))];

    [Theory, MemberData(nameof(Verbs))]
    public void A_verb_goes_the_one_way_of_a_write_or_of_a_read(Type verb) =>
        verb.GetConstructors().Single().GetParameters().Select(parameter => parameter.ParameterType)
            .Should().Contain(type => type == typeof(CaseWork) || type == typeof(CaseRead) || FeatureSetup.Verbs.Contains(type));

    [Theory, MemberData(nameof(Verbs)), Policy("P07")]
    public async Task Somebody_without_any_role_is_refused(Type verb) =>
        (await RefusalAsync(verb, Nobody)).Should().NotBeNullOrEmpty();

    [Theory, MemberData(nameof(Verbs)), Policy("P07")]
    public async Task Everybody_whose_roles_do_not_give_the_right_is_refused(Type verb)
    {
        var named = Named().Match(SourceOf(verb));
        if (!named.Success)
            return; // It asks for a file alone; who may open which is a table of its own.
        var permission = Enum.Parse<Permission>(named.Groups[1].Value);
        foreach (var (actor, roles) in one.Staff.Where(row => !row.Roles.Any(role => Roles.Gives(role, permission))))
            (await RefusalAsync(verb, actor)).Should().Be(Roles.Refusal(permission), $"{string.Join(" and ", roles)} may not");
    }

    private async Task<string?> RefusalAsync(Type verb, Actor actor)
    {
        var method = verb.GetMethods().First(method => method.Name is "RunAsync" or "ReadAsync");
        var asked = method.GetParameters().Select(parameter => parameter.ParameterType == typeof(Actor) ? actor : Anything.Of(parameter.ParameterType)).ToArray();
        try
        {
            var task = (Task)method.Invoke(one.World.The(verb), asked)!;
            await task;
            return (task.GetType().GetProperty("Result")?.GetValue(task) as Outcome)?.Refusal;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Message;
        }
        catch (TargetInvocationException failed) when (failed.InnerException is RuleBrokenException refused)
        {
            return refused.Message;
        }
    }

    private static string SourceOf(Type verb) => File.ReadAllText(
        Repository.Files("CaseRecording.App/Features", ".cs").Single(file => Path.GetFileNameWithoutExtension(file) == verb.Name && file.Contains($"/{verb.Namespace!.Split('.').Last()}/")));

    [GeneratedRegex(@"(?:OnFileAsync\([^,]+,|RunAsync\(|ListAsync(?:<[^(]*>)?\()\s*(?:Security\.)?Permission\.(\w+)")]
    private static partial Regex Named();

    /// <summary>One world for all of them: whatever is refused leaves nothing behind.</summary>
    public sealed class OneWorld : IAsyncLifetime
    {
        public World World { get; private set; } = null!;

        /// <summary>Somebody for each set of roles that people hold.</summary>
        public IReadOnlyList<(Actor Actor, StaffRole[] Roles)> Staff { get; private set; } = [];

        public async Task InitializeAsync()
        {
            World = await World.StartAsync();
            Staff = World.OneForEachSetOfRoles();
        }

        public Task DisposeAsync() => World.DisposeAsync().AsTask();
    }
}
