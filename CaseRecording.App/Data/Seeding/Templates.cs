using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding;

/// <summary>Publishes the templates of <c>seed-data/templates</c> at every start: new versions are added, a published one never changes (3.4.1).</summary>
public static class Templates
{
    /// <summary>Adds what is not published yet.</summary>
    /// <exception cref="RefusesToStartException">A file is not right, or changes a version that forms may have been begun with.</exception>
    public static async Task PublishAsync(IServiceProvider services, CancellationToken ct = default)
    {
        var folder = services.GetRequiredService<ReferenceData>().PathOf("templates");
        var files = new List<(string Name, string Json)>();
        // Line ends differ between machines and mean nothing.
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            files.Add((Path.GetFileName(path), (await File.ReadAllTextAsync(path, ct)).ReplaceLineEndings("\n")));
        await using (var db = await services.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync(ct))
            if (Unpublished(files, await db.Templates.AsNoTracking().ToListAsync(ct)).Count == 0)
                return;
        var outcome = await services.GetRequiredService<CaseWork>().RunAsync(Security.Permission.ManageStaff, Actor.System, async work =>
        {
            foreach (var json in Unpublished(files, await work.Db.Templates.AsNoTracking().ToListAsync(ct)))
                work.Db.Add(TemplateDefinition.Publish(json, work.By));
            return Actor.System.Id;
        }, ct: ct);
        if (!outcome.Done)
            throw new RefusesToStartException($"The templates in seed-data cannot be published: {outcome.Refusal}");
    }

    private static List<string> Unpublished(IEnumerable<(string Name, string Json)> files, List<TemplateDefinition> published)
    {
        var added = new List<string>();
        foreach (var (name, json) in files)
        {
            try
            {
                var template = Template.Parse(json);
                var there = published.FirstOrDefault(p => p.Key == template.Key && p.Number == template.Version);
                there?.RequireSame(json);
                if (there is null)
                    added.Add(json);
            }
            catch (RuleBrokenException wrong)
            {
                throw new RefusesToStartException($"seed-data/templates/{name}: {wrong.Message}");
            }
        }
        return added;
    }
}
