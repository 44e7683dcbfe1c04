using Bunit;
using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>A page as one person with real roles sees it, on a real database; what others do meanwhile reaches it as in the program.</summary>
public abstract class ScreenTests : BunitContext, IAsyncLifetime
{
    private readonly SomeoneSignedIn _who = new();

    // A wait ends as soon as it is so; the limit is only there for a machine that is busy with other tests.
    static ScreenTests() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected World World { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await World.StartAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddFallbackServiceProvider(World.Services);
        Services.AddSingleton(World.Services.GetRequiredService<IDbContextFactory<CaseDb>>());
        Services.AddSingleton<TimeProvider>(World.Clock);
        Services.AddScoped<DraftLine>();
        Services.AddScoped(here => new Keeping(World.The<DraftStore>(), here.GetRequiredService<CurrentActor>()));
        Services.AddScoped<NotePlace>();
        Services.AddScoped<WayBack>();
        Services.AddScoped<CurrentActor>();
        Services.AddPolicies();
        // bUnit puts stand-ins there; the program's own are asked.
        Services.AddTransient<IAuthorizationService, DefaultAuthorizationService>();
        Services.AddTransient<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        Services.AddSingleton<AuthenticationStateProvider>(_who);
        Services.AddCascadingAuthenticationState();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>Opens it as somebody, and waits until it has been read.</summary>
    protected IRenderedComponent<T> Open<T>(Actor who, Action<ComponentParameterCollectionBuilder<T>>? with = null) where T : IComponent
    {
        _who.Who = StaffClaims.PrincipalOf(who, World.Clock.GetUtcNow(), SignIn.Scheme);
        var page = Render<T>(p => with?.Invoke(p));
        page.WaitForState(() => page.FindAll(".skeleton").Count == 0);
        return page;
    }

    /// <summary>The button a person reads, or hears, under this name.</summary>
    protected static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string name) where T : IComponent =>
        page.FindAll("button").Single(b => (b.GetAttribute("aria-label") ?? string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) == name);
}
