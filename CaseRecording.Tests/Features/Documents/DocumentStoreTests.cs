using System.Security.Cryptography;
using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>Contents on the disk: sealed, whole, once, and never altered unnoticed (2.2.4).</summary>
public sealed class DocumentStoreTests : IDisposable
{
    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("case-recording-documents-");
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    private DocumentStore Store => With(null);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, Policy("P02")]
    [InlineData(1)]
    [InlineData(ContentSealing.Piece - 1)]
    [InlineData(ContentSealing.Piece)]
    [InlineData(ContentSealing.Piece + 1)]
    [InlineData(3 * ContentSealing.Piece)]
    [InlineData(1_000_003)]
    public async Task What_comes_out_is_what_went_in_and_the_disk_holds_none_of_it(int length)
    {
        var sent = Bytes(length);
        var kept = await Store.KeepAsync(new Dribble(sent));
        kept.Should().Be(new KeptContent(Convert.ToHexStringLower(SHA256.HashData(sent)), length, DocumentContent.Other));
        (await ReadAsync(Store, kept)).Should().Equal(sent);
        var onDisk = await File.ReadAllBytesAsync(Files().Single());
        if (length > 100)
            onDisk.AsSpan().IndexOf(sent.AsSpan(0, 32)).Should().Be(-1);
        (await Store.LookAsync(kept.Hash, kept.Length)).Should().Be(ContentStanding.AsRecorded);
    }

    [Fact, Policy("P02")]
    public async Task Any_place_of_it_can_be_read_by_itself()
    {
        var sent = Bytes(5 * ContentSealing.Piece + 17);
        var kept = await Store.KeepAsync(new MemoryStream(sent));
        await using var content = await Store.OpenAsync(kept.Hash, kept.Length);
        foreach (var at in new[] { 0, sent.Length - 1, ContentSealing.Piece - 3, 2 * ContentSealing.Piece, 17, 4 * ContentSealing.Piece + 9 })
        {
            content.Seek(at, SeekOrigin.Begin);
            var read = new byte[Math.Min(100, sent.Length - at)];
            await content.ReadExactlyAsync(read);
            read.Should().Equal(sent[at..(at + read.Length)]);
        }
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_heals_one_that_was_lost()
    {
        var sent = Bytes(100_000);
        var first = await Store.KeepAsync(new MemoryStream(sent));
        (await Store.KeepAsync(new MemoryStream(sent))).Should().Be(first);
        Files().Should().ContainSingle();
        File.Delete(Files().Single());
        (await Store.LookAsync(first.Hash, first.Length)).Should().Be(ContentStanding.Missing);
        await Store.KeepAsync(new MemoryStream(sent));
        (await Store.LookAsync(first.Hash, first.Length)).Should().Be(ContentStanding.AsRecorded);
    }

    [Fact]
    public async Task Neither_nothing_nor_a_program_is_kept_and_nothing_of_it_stays()
    {
        (await RefusedAsync(new MemoryStream([]))).Should().Be(KeptContent.Empty);
        (await RefusedAsync(new MemoryStream("MZ\u0090\0"u8.ToArray()))).Should().Be(KeptContent.Program);
        Files().Should().BeEmpty();
    }

    [Fact]
    public async Task What_breaks_off_in_the_middle_leaves_nothing()
    {
        var broken = () => Store.KeepAsync(new Breaking(Bytes(300_000)));
        await broken.Should().ThrowAsync<IOException>();
        Files().Should().BeEmpty();
    }

    [Theory]
    [InlineData("a byte in the middle")]
    [InlineData("the last piece")]
    [InlineData("two pieces exchanged")]
    [InlineData("half of it")]
    [InlineData("the head")]
    public async Task A_content_that_was_altered_is_never_given_as_if_it_were_whole(string what)
    {
        var sent = Bytes(4 * ContentSealing.Piece);
        var kept = await Store.KeepAsync(new MemoryStream(sent));
        var path = Files().Single();
        var bytes = await File.ReadAllBytesAsync(path);
        const int Whole = ContentSealing.Piece + ContentSealing.Tag;
        var begin = bytes.Length - 4 * Whole;
        await File.WriteAllBytesAsync(path, what switch
        {
            "a byte in the middle" => Changed(bytes, begin + Whole + 5),
            "the last piece" => bytes[..^Whole],
            "two pieces exchanged" => [.. bytes[..begin], .. bytes[(begin + Whole)..(begin + 2 * Whole)], .. bytes[begin..(begin + Whole)], .. bytes[(begin + 2 * Whole)..]],
            "half of it" => bytes[..(bytes.Length / 2)],
            _ => Changed(bytes, 1),
        });
        (await Store.LookAsync(kept.Hash, kept.Length)).Should().Be(ContentStanding.Altered);
        var reading = () => ReadAsync(Store, kept);
        var thrown = (await reading.Should().ThrowAsync<Exception>()).Which;
        (thrown is CryptographicException || thrown.Message == DocumentTrouble.NotAsRecorded).Should().BeTrue($"{thrown}");
    }

    [Fact]
    public async Task The_services_own_key_opens_what_it_sealed_and_no_other_does()
    {
        var (ours, other) = (Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var sent = Bytes(70_000);
        var kept = await With(ours).KeepAsync(new MemoryStream(sent));
        (await ReadAsync(With(ours), kept)).Should().Equal(sent);
        foreach (var wrong in new[] { null, other })
            (await With(wrong).LookAsync(kept.Hash, kept.Length)).Should().Be(ContentStanding.Altered);
        FluentActions.Invoking(() => With("too short")).Should().Throw<RefusesToStartException>().Which.Message.Should().Contain("Documents:Key");
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    public async Task Nothing_outside_its_folder_can_be_asked_for(string hash)
    {
        Store.Has(hash).Should().BeFalse();
        await FluentActions.Invoking(() => Store.OpenAsync(hash, 1)).Should().ThrowAsync<RuleBrokenException>();
    }

    [Fact]
    public void A_full_disk_is_said_in_a_sentence_and_a_broken_line_is_none()
    {
        DocumentTrouble.Sentence(Thrown(() => File.WriteAllBytes("/dev/full", new byte[1]))).Should().Contain("disk is full");
        DocumentTrouble.Sentence(new UnauthorizedAccessException()).Should().Contain("cannot write");
        DocumentTrouble.Sentence(new IOException("The client reset the request stream.")).Should().BeNull();
    }

    [Fact]
    public async Task What_a_server_that_died_left_behind_is_taken_away_after_a_day()
    {
        await Store.KeepAsync(new MemoryStream(Bytes(10)));
        var part = Path.Combine(_folder.FullName, "documents", "incoming", "left.part");
        await File.WriteAllTextAsync(part, "half");
        Store.Sweep();
        File.Exists(part).Should().BeTrue("somebody may be sending it");
        _clock.Advance(TimeSpan.FromHours(25));
        Store.Sweep();
        File.Exists(part).Should().BeFalse();
        Files().Should().ContainSingle();
    }

    private DocumentStore With(string? key) => new(new DataFolder(_folder.FullName), new DocumentKeys(Protection, key), _clock);

    private string[] Files() => Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        bytes[0] = (byte)'x';
        return bytes;
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    private static async Task<byte[]> ReadAsync(DocumentStore store, KeptContent kept)
    {
        await using var content = await store.OpenAsync(kept.Hash, kept.Length);
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    private async Task<string> RefusedAsync(Stream sent) => (await FluentActions.Invoking(() => Store.KeepAsync(sent)).Should().ThrowAsync<RuleBrokenException>()).Which.Message;

    private static Exception Thrown(Action act)
    {
        try
        {
            act();
        }
        catch (Exception thrown)
        {
            return thrown;
        }
        throw new InvalidOperationException("Nothing was thrown.");
    }

    // As a slow line brings it: never as much as was asked for.
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, 30_011)], cancellationToken);
    }

    private sealed class Breaking(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 200_000 ? throw new IOException("The client reset the request stream.") : await base.ReadAsync(buffer, cancellationToken);
    }
}
