using CaseRecording.Domain.Language;

namespace CaseRecording.App.Reference;

/// <summary>The plain-English helper with the lists in <c>seed-data/language</c>, read once.</summary>
public sealed class LanguageLists(ReferenceData reference)
{
    private readonly Lazy<PlainEnglish> _helper = new(() =>
    {
        var glossary = reference.Read<Glossary>("language", "glossary.json");
        return new PlainEnglish(new LanguageData(glossary.Expansions, glossary.Plain, reference.Read<WordList>("language", "words.json").Words));
    });

    /// <summary>The helper.</summary>
    public PlainEnglish Helper => _helper.Value;

    private sealed record Glossary(IReadOnlyDictionary<string, string> Expansions, IReadOnlyList<string> Plain);

    private sealed record WordList(IReadOnlyDictionary<string, string> Words);
}
