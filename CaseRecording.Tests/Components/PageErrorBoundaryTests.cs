using Bunit;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRecording.Tests.Components;

public sealed class PageErrorBoundaryTests : BunitContext
{
    private const string Secret = "Juan Quayle said that";
    private readonly List<string> _log = [];

    public PageErrorBoundaryTests() => Services.AddLogging(logging => logging.ClearProviders().AddProvider(new Lines(_log)));

    [Fact]
    public void A_fault_in_a_page_is_a_sentence_with_a_number_to_quote()
    {
        var page = Render<PageErrorBoundary>(p => p.AddChildContent<Faulty>());
        page.Find("[role=alert]").TextContent.Should().Contain("Something went wrong in this page.").And.NotContain(Secret);
        page.Find("[role=alert] b").TextContent.Should().MatchRegex("^[0-9a-f]{8}$");
    }

    [Fact]
    public void The_fault_is_logged_once_under_that_number_without_what_the_message_repeats()
    {
        var page = Render<PageErrorBoundary>(p => p.AddChildContent<Faulty>());
        _log.Should().ContainSingle().Which.Should().Contain(page.Find("[role=alert] b").TextContent).And.Contain(nameof(InvalidOperationException)).And.NotContain(Secret);
    }

    [Fact]
    public void A_database_that_fails_under_a_page_is_told_in_its_own_sentence()
    {
        Faulty.Fault = () => new Microsoft.Data.Sqlite.SqliteException(Secret, 5);
        try
        {
            Render<PageErrorBoundary>(p => p.AddChildContent<Faulty>()).Find("[role=alert]").TextContent.Should().Contain("The database is busy").And.NotContain(Secret);
        }
        finally
        {
            Faulty.Fault = () => new InvalidOperationException(Secret);
        }
    }

    [Fact]
    public void Going_to_another_page_starts_afresh()
    {
        var page = Render<PageErrorBoundary>(p => p.AddChildContent<Faulty>());
        Faulty.Mended = true;
        try
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo("/elsewhere");
            page.WaitForAssertion(() => page.Markup.Should().Be("<p>Here</p>"));
        }
        finally
        {
            Faulty.Mended = false;
        }
    }

    private sealed class Faulty : ComponentBase
    {
        public static bool Mended { get; set; }

        public static Func<Exception> Fault { get; set; } = () => new InvalidOperationException(Secret);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (!Mended)
                throw Fault();
            builder.AddMarkupContent(0, "<p>Here</p>");
        }
    }

    private sealed class Lines(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string category) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (IsEnabled(level))
                lines.Add(format(state, exception) + exception);
        }
    }
}
