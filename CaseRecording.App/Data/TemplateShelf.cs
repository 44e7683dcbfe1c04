using System.Collections.Concurrent;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>The templates that were published, each version read once: a version never changes (3.4.1).</summary>
public sealed class TemplateShelf
{
    private readonly ConcurrentDictionary<(string Key, int Number), Template> _read = new();

    /// <summary>The version a form was begun with.</summary>
    public Task<Template> OfAsync(CaseDb db, Form form, CancellationToken ct) => VersionAsync(db, form.TemplateKey, form.TemplateVersion, ct);

    /// <summary>One version.</summary>
    /// <exception cref="RuleBrokenException">It was never published.</exception>
    public async Task<Template> VersionAsync(CaseDb db, string key, int number, CancellationToken ct)
    {
        if (_read.TryGetValue((key, number), out var known))
            return known;
        var json = await db.Templates.Where(t => t.Key == key && t.Number == number).Select(t => t.Json).FirstOrDefaultAsync(ct)
            ?? throw new RuleBrokenException($"There is no template “{PlainText.Named(key)}”, version {number}. A system administrator can publish it.");
        return _read.GetOrAdd((key, number), _ => Template.Parse(json));
    }

    /// <summary>The version that new forms are begun with: the latest.</summary>
    /// <exception cref="RuleBrokenException">None was published.</exception>
    public async Task<Template> CurrentAsync(CaseDb db, string key, CancellationToken ct) =>
        await VersionAsync(db, key, await db.Templates.Where(t => t.Key == key).MaxAsync(t => (int?)t.Number, ct) ?? 0, ct);

    /// <summary>The latest version of the template that serves a process in one of its variants, such as NARRATES for CwCN.</summary>
    /// <exception cref="RuleBrokenException">None was published.</exception>
    public async Task<Template> CurrentAsync(CaseDb db, TemplateKind kind, string variant, CancellationToken ct)
    {
        foreach (var key in await db.Templates.Where(t => t.Kind == kind).Select(t => t.Key).Distinct().OrderBy(k => k).ToListAsync(ct))
            if (await CurrentAsync(db, key, ct) is var template && template.Variant == variant)
                return template;
        throw new RuleBrokenException($"There is no template for {kind} {variant}. A system administrator can publish one.");
    }
}
