using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseRecording.App.Data;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>Sends documents as the browser's script does, to a child of Erin Callow's.</summary>
internal static class DocumentSending
{
    private sealed record Added(Guid Id);

    private sealed record Part(long Arrived);

    public static byte[] Picture(int more = 100) => [.. A.Picture($"{Guid.CreateVersion7()}"), .. new byte[more]];

    public static async Task<Guid> AddedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<Added>())!.Id;
    }

    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid file, byte[] content, string name = "photo.jpg", Guid? handIn = null)
    {
        using var request = await RequestAsync(browser, file, new ByteArrayContent(content), name, handIn);
        return await browser.SendAsync(request);
    }

    public static async Task<HttpRequestMessage> RequestAsync(HttpClient browser, Guid file, HttpContent content, string name, Guid? handIn = null)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new(HttpMethod.Post, $"/documents?file={file}&kind=Photograph&handIn={handIn ?? Guid.CreateVersion7()}&name={Uri.EscapeDataString(name)}")
        {
            Headers = { { "X-Antiforgery", await browser.GetStringAsync("/documents/token") } },
            Content = content,
        };
    }

    /// <summary>Sends one part; gives how much has arrived then.</summary>
    public static async Task<long> PartAsync(HttpClient browser, Guid file, Guid key, byte[] whole, int from, int to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/documents/parts?file={file}&key={key}&at={from}&of={whole.Length}")
        {
            Headers = { { "X-Antiforgery", await browser.GetStringAsync("/documents/token") } },
            Content = new ByteArrayContent(whole[from..to]),
        };
        return (await (await browser.SendAsync(request)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Part>())!.Arrived;
    }

    /// <summary>Says that all parts have been sent.</summary>
    public static async Task<HttpResponseMessage> FinishAsync(HttpClient browser, Guid file, Guid key, long length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/documents?file={file}&kind=Recording&handIn={key}&name=film.jpg&parts={length}")
        {
            Headers = { { "X-Antiforgery", await browser.GetStringAsync("/documents/token") } },
        };
        return await browser.SendAsync(request);
    }

    public static async Task<HttpClient> SignedInAsync(DemoHost host, string name)
    {
        var browser = host.Browser();
        await DemoHost.SignInAsync(browser, name);
        return browser;
    }

    // A child of Erin Callow's.
    public static async Task<Guid> FileAsync(DemoHost host)
    {
        var erin = await ReadAsync(host, db => db.Staff.SingleAsync(s => s.FullName == "Erin Callow"));
        return await ActAsync(host, async work =>
        {
            var person = Person.Add(new PersonDetails("Juan", "Quayle", DateOfBirth: new DateOnly(2019, 6, 4)), work.By);
            var file = ChildFile.Open(person.Id, await work.NextAsync(Series.PermanentNumbers, PermanentNumber.First), work.By);
            var team = await work.TeamAsync("cm1");
            var opened = Case.Open(file.Id, team, work.By);
            opened.Allocate(erin.Id, erin.FullName, team, "first", work.By);
            work.Db.AddRange(person, file, opened);
            return file.Id;
        });
    }

    public static Task<Guid> RestrictAsync(DemoHost host, Guid fileId) => ActAsync(host, async work =>
    {
        var file = await work.Db.Files.Include(f => f.Restrictions).FirstAsync(f => f.Id == fileId);
        var maureen = await work.Db.Staff.SingleAsync(s => s.FullName == "Maureen Kneale");
        work.Db.AddRange(file.Restrict([maureen.Id], "A relative works here.", work.By));
        return fileId;
    });

    public static async Task<Guid> ActAsync(DemoHost host, Func<Work, Task<Guid>> act)
    {
        var outcome = await host.Services.GetRequiredService<CaseWork>().RunAsync(App.Security.Permission.ManageStaff, Actor.System, act);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    public static Task<int> CountAsync(DemoHost host) => ReadAsync(host, db => db.Documents.CountAsync());

    public static async Task<T> ReadAsync<T>(DemoHost host, Func<CaseDb, Task<T>> look)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync();
        return await look(db);
    }
}

/// <summary>So many bytes without the memory for them; the line may break on the way.</summary>
internal sealed class LongBody(long length, long? breaksAt = null) : MemoryStream
{
    private long _at;

    public override long Length => length;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at >= breaksAt)
            throw new IOException("The line broke.");
        var read = (int)Math.Min(buffer.Length, length - _at);
        _at += read;
        return ValueTask.FromResult(read);
    }
}
