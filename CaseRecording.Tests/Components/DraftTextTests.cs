using System.Security.Claims;
using Bunit;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

public sealed class DraftTextTests : BunitContext
{
    private static readonly DraftScope Note = DraftScope.Note(new Guid("018f0000-0000-7000-8000-000000000001"));
    private readonly Actor _erin = new(new Guid("018f0000-0000-7000-8000-000000000002"), "Erin Callow", "Social Worker");
    private readonly BunitJSModuleInterop _script;

    public DraftTextTests()
    {
        Services.AddScoped<DraftLine>();
        Services.AddScoped<CurrentActor>();
        Services.AddScoped<AuthenticationStateProvider>(_ => new Signed(_erin));
        _script = JSInterop.SetupModule("./draft.js");
        _script.SetupVoid("attach", _ => true).SetVoidResult();
        _script.SetupVoid("reset", _ => true).SetVoidResult();
        _script.SetupVoid("detach", _ => true).SetVoidResult();
    }

    [Fact]
    public void It_is_a_plain_labelled_field_that_binds_no_keystroke()
    {
        var field = Render<DraftText>(p => p.Add(c => c.Scope, Note).Add(c => c.Field, "observed").Add(c => c.Label, "I observed that").Add(c => c.Required, true).Add(c => c.Help, "What you saw."));
        var text = field.Find("textarea");
        field.Find("label").GetAttribute("for").Should().Be(text.Id);
        text.GetAttribute("aria-required").Should().Be("true");
        field.Find($"#{text.GetAttribute("aria-describedby")}").TextContent.Should().Be("What you saw.");
        text.Attributes.Select(a => a.Name).Should().NotContain(name => name.StartsWith("blazor:on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_goes_before_the_text_that_was_there()
    {
        var saved = new Dictionary<string, DraftRow> { ["observed"] = new("observed", "as typed", "d1", 5, A.Now) };
        Render<DraftText>(p => p.Add(c => c.Scope, Note).Add(c => c.Field, "observed").Add(c => c.Label, "x").Add(c => c.Initial, "as recorded").Add(c => c.Saved, saved))
            .Find("textarea").TextContent.Should().Be("as typed");
        Render<DraftText>(p => p.Add(c => c.Scope, Note).Add(c => c.Field, "view").Add(c => c.Label, "x").Add(c => c.Initial, "as recorded").Add(c => c.Saved, saved))
            .Find("textarea").TextContent.Should().Be("as recorded");
    }

    [Fact]
    public void What_is_on_the_screen_is_never_given_again()
    {
        var field = Render<DraftText>(p => p.Add(c => c.Scope, Note).Add(c => c.Field, "observed").Add(c => c.Label, "x").Add(c => c.Initial, "first"));
        field.Render(p => p.Add(c => c.Initial, "later").Add(c => c.Wrong, "Write more."));
        field.Find("textarea").TextContent.Should().Be("first");
        field.Find(".wrong").TextContent.Should().Be("Write more.");
        _script.Invocations["attach"].Should().ContainSingle();
    }

    [Fact]
    public void Another_field_in_the_same_place_begins_with_its_own_text()
    {
        var field = Render<DraftText>(p => p.Add(c => c.Scope, Note).Add(c => c.Field, "observed").Add(c => c.Label, "x").Add(c => c.Initial, "first"));
        field.Render(p => p.Add(c => c.Field, "view").Add(c => c.Initial, "second"));
        field.Find("textarea").TextContent.Should().Be("second");
        _script.Invocations["attach"].Should().HaveCount(2);
        _script.Invocations["detach"].Should().ContainSingle().Which.Arguments.Should().Equal(_erin.Id, Note.ToString(), "observed", 1);
    }

    [Fact]
    public async Task A_hand_in_waits_until_the_server_has_every_field()
    {
        var flush = _script.Setup<FieldSeen[]?>("flush", Note.ToString());
        var asked = Services.GetRequiredService<DraftLine>().FlushAsync(Note);
        flush.Invocations.Should().ContainSingle();
        asked.IsCompleted.Should().BeFalse("the server has not answered");
        flush.SetResult([new("observed", "d1", true), new("view", null, false)]);
        (await asked).Should().Equal(new FieldSeen("observed", "d1", true), new FieldSeen("view", null, false));
    }

    [Fact]
    public async Task A_hand_in_learns_that_the_line_is_down()
    {
        _script.Setup<FieldSeen[]?>("flush", Note.ToString()).SetResult(null);
        (await Services.GetRequiredService<DraftLine>().FlushAsync(Note)).Should().BeNull();
    }

    [Fact]
    public async Task After_a_hand_in_the_field_begins_again()
    {
        var field = Render<DraftText>(p => p.Add(c => c.Scope, Note).Add(c => c.Field, "observed").Add(c => c.Label, "x"));
        await field.InvokeAsync(() => field.Instance.ResetAsync("next"));
        _script.Invocations["reset"].Should().ContainSingle().Which.Arguments.Should().Equal(_erin.Id, Note.ToString(), "observed", "next");
    }

    private sealed class Signed(Actor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(StaffClaims.PrincipalOf(actor, A.Now, SignIn.Scheme)));
    }
}
