using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Documents;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>Genograms and ecomaps drawn on paper are scanned and attached (4.6.1).</summary>
public sealed class DrawingTests
{
    [Theory, Engines, Policy("P55"), Policy("P56")]
    public async Task A_scanned_drawing_stands_beside_what_the_program_draws_newest_first_and_one_that_is_sealed_shows_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin, maureen) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"), world.Staff("Maureen"));
        var first = (await AddAsync(world, file, DocumentKind.EcomapDrawing, erin)).Id;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await AddAsync(world, file, DocumentKind.EcomapDrawing, erin)).Id;
        var genogram = (await AddAsync(world, file, DocumentKind.GenogramDrawing, erin)).Id;

        (await ReadAsync(world, file, DocumentKind.EcomapDrawing, erin)).Should().Equal((second, "Ecomap drawing"), (first, "Ecomap drawing"));
        (await ReadAsync(world, file, DocumentKind.GenogramDrawing, erin)).Should().Equal((genogram, "Genogram drawing"));

        (await world.The<SealDocument>().RunAsync(new(file, second, "It shows another child.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await ReadAsync(world, file, DocumentKind.EcomapDrawing, erin)).Should().Equal((second, "A document that was sealed"), (first, "Ecomap drawing"));
    }

    private static async Task<IReadOnlyList<(Guid, string)>> ReadAsync(World world, Guid file, DocumentKind kind, Actor actor) =>
        [.. (await world.The<DrawingsQuery>().ReadAsync(file, kind, actor)).Select(d => (d.Id, d.Title))];

    private static async Task<Outcome> AddAsync(World world, Guid file, DocumentKind kind, Actor by)
    {
        var kept = await world.The<DocumentStore>().KeepAsync(new MemoryStream(A.Picture($"{Guid.CreateVersion7()}")));
        var added = await world.The<AddDocument>().RunAsync(new(file, new(kind, kind.Title(), null, "scan.jpg"), kept, false, null, null, HandInKey.New()), by);
        added.Refusal.Should().BeNull();
        return added;
    }
}
