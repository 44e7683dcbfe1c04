using CaseRecording.App.Data;
using CaseRecording.App.Data.Seeding;
using CaseRecording.App.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRecording.Tests.Seeding;

/// <summary>The first start on an empty database, and what stands in its way.</summary>
public sealed class SeedTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("case-recording-seed-");
    private ServiceProvider? _program;

    [Fact]
    public async Task Without_a_demonstration_there_are_staff_and_templates_and_no_children()
    {
        var program = await EmptyAsync();

        await Seed.OnceAsync(program);
        await Seed.OnceAsync(program);

        await using var db = await program.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync();
        (await db.Staff.CountAsync()).Should().BeGreaterThan(20);
        (await db.Templates.CountAsync()).Should().BeGreaterThan(5);
        (await db.People.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_filling_that_was_interrupted_is_noticed_at_the_next_start()
    {
        var program = await EmptyAsync();
        await Seed.StaffAsync(program, CancellationToken.None);

        await FluentActions.Awaiting(() => Seed.OnceAsync(program)).Should().ThrowAsync<RefusesToStartException>().WithMessage("*interrupted*Delete the folder*");
    }

    [Fact]
    public async Task A_step_that_is_refused_is_named_by_file_number_and_reason()
    {
        var seed = Copy(Path.Combine(Repository.Root, "seed-data"), Path.Combine(_folder.FullName, "seed-data"));
        foreach (var family in Directory.EnumerateFiles(Path.Combine(seed, "families"), "*.json"))
            File.Delete(family);
        await File.WriteAllTextAsync(Path.Combine(seed, "families", "test.json"), """
            {"key":"test","title":"Test","shows":"","people":[{"key":"juan","kind":"Child","forename":"Juan","surname":"Test","born":{"years":7,"on":"06-04"},"sex":"Male"}],
             "addresses":[],"households":[],"relationships":[],"parentalResponsibility":[],"whereabouts":[],"agencies":[],
             "story":[{"day":-3,"at":"09:00","by":"paul.karran","do":"AddPeople","people":["juan"],"why":"Searched."}]}
            """);
        var program = await EmptyAsync(seed);

        await FluentActions.Awaiting(() => Seed.OnceAsync(program, PlayedStories.StageOf(Settings(seed)))).Should().ThrowAsync<RefusesToStartException>()
            .WithMessage("*seed-data/families/test.json, step 1 (AddPeople by paul.karran): refused: Only*");
        await FluentActions.Awaiting(() => Seed.OnceAsync(program, PlayedStories.StageOf(Settings(seed)))).Should().ThrowAsync<RefusesToStartException>().WithMessage("*interrupted*");
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<IServiceProvider> EmptyAsync(string? seed = null)
    {
        _program = World.ProgramOn(Settings(seed), new FakeTimeProvider(A.Now));
        await DatabaseStart.PrepareAsync(_program);
        return _program;
    }

    private Dictionary<string, string?> Settings(string? seed) => new() { ["Data:Folder"] = _folder.FullName, ["Data:SeedFolder"] = seed };

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }
}
