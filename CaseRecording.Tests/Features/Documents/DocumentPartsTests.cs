using System.Security.Cryptography;
using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>A large document comes part by part, over a line that breaks and a server that dies (2.2.4).</summary>
public sealed class DocumentPartsTests : IDisposable
{
    private const int Piece = ContentSealing.Piece;
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private static readonly Guid Sender = Guid.CreateVersion7(), Key = Guid.CreateVersion7();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("case-recording-parts-");

    // Anew each time, as after a server was started again.
    private DocumentStore Store => new(new DataFolder(_folder.FullName), new DocumentKeys(Protection, null), TimeProvider.System);

    private DocumentParts Parts => new(Store, new DocumentKeys(Protection, null));

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, Policy("P02")]
    [InlineData(10 * Piece + 7)]
    [InlineData(10 * Piece)]
    [InlineData(5)]
    public async Task What_came_in_parts_is_what_was_sent(int length)
    {
        var sent = Bytes(length);
        long at = 0;
        for (var turns = 0; at < length && turns < 20; turns++)
        {
            (await Parts.ArrivedAsync(Sender, Key, length)).Should().Be(at);
            at = await Parts.TakeAsync(Sender, Key, at, length, new MemoryStream(sent, (int)at, (int)Math.Min(4 * Piece, length - at)));
        }
        var kept = await Parts.FinishAsync(Sender, Key, length);
        kept.Should().Be(new KeptContent(Convert.ToHexStringLower(SHA256.HashData(sent)), length, DocumentContent.Jpeg));
        await using var content = await Store.OpenAsync(kept!.Hash, kept.Length);
        var read = new byte[length];
        await content.ReadExactlyAsync(read);
        read.Should().Equal(sent);
        (await Parts.ArrivedAsync(Sender, Key, length)).Should().Be(0, "there is nothing left to go on from");
    }

    [Fact, Policy("P02")]
    public async Task Of_a_part_that_broke_off_the_whole_pieces_stay_and_the_next_goes_on_from_there()
    {
        var sent = Bytes(8 * Piece + 9);
        (await Parts.TakeAsync(Sender, Key, 0, sent.Length, new MemoryStream(sent, 0, 2 * Piece + 100))).Should().Be(2 * Piece);
        // A dying server wrote the next piece by half.
        var part = Directory.GetFiles(_folder.FullName, "*.part", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(part, "half a piece, sealed and torn");
        (await Parts.ArrivedAsync(Sender, Key, sent.Length)).Should().Be(2 * Piece);

        (await Parts.TakeAsync(Sender, Key, 5 * Piece, sent.Length, new MemoryStream(sent, 5 * Piece, Piece))).Should().Be(2 * Piece, "it does not begin where the last one ended");
        (await Parts.FinishAsync(Sender, Key, sent.Length)).Should().BeNull("it has not all arrived");
        (await Parts.TakeAsync(Sender, Key, 2 * Piece, sent.Length, new MemoryStream(sent, 2 * Piece, sent.Length - 2 * Piece))).Should().Be(sent.Length);
        (await Parts.FinishAsync(Sender, Key, sent.Length))!.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(sent)));
    }

    [Fact]
    public async Task Nobody_else_goes_on_from_what_somebody_sends()
    {
        var sent = Bytes(3 * Piece);
        await Parts.TakeAsync(Sender, Key, 0, sent.Length, new MemoryStream(sent));
        var other = Guid.CreateVersion7();
        (await Parts.ArrivedAsync(other, Key, sent.Length)).Should().Be(0);
        (await Parts.FinishAsync(other, Key, sent.Length)).Should().BeNull();
    }

    [Fact]
    public async Task Neither_a_program_nor_more_than_fits_nor_more_than_was_said_is_taken_in()
    {
        (await RefusedAsync(5, "MZ\u0090\0\0"u8.ToArray())).Should().Be(KeptContent.Program);
        (await RefusedAsync(0, [])).Should().Be(KeptContent.Empty);
        (await RefusedAsync(KeptContent.MaxLength + 1, Bytes(10))).Should().Be(KeptContent.TooLarge);
        (await RefusedAsync(Piece - 10, Bytes(Piece))).Should().StartWith("The document changed while it was being sent.");
    }

    [Fact]
    public async Task A_document_that_grew_while_it_was_sent_is_sent_again_and_never_kept_broken()
    {
        var sent = Bytes(3 * Piece);
        await Parts.TakeAsync(Sender, Key, 0, 2 * Piece, new MemoryStream(sent, 0, 2 * Piece));
        await Parts.TakeAsync(Sender, Key, 2 * Piece, 3 * Piece, new MemoryStream(sent, 2 * Piece, Piece));
        (await Parts.FinishAsync(Sender, Key, 3 * Piece)).Should().BeNull();
        (await Parts.ArrivedAsync(Sender, Key, 3 * Piece)).Should().Be(0);
        Store.All().Should().BeEmpty();
    }

    private async Task<string> RefusedAsync(long total, byte[] sent) =>
        (await FluentActions.Invoking(() => Parts.TakeAsync(Sender, Guid.CreateVersion7(), 0, total, new MemoryStream(sent))).Should().ThrowAsync<RuleBrokenException>()).Which.Message;

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        A.Picture("").CopyTo(bytes, 0);
        return bytes;
    }
}
