using System.Net;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>A person at a browser: cookies, and what fetches pages with them.</summary>
internal sealed class Visitor : IDisposable
{
    public Visitor() => Http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies });

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public void Dispose() => Http.Dispose();
}
