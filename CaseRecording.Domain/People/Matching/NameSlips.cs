namespace CaseRecording.Domain.People.Matching;

/// <summary>A word with one letter left out. Two words one slip apart share one of these, or one is the other's.</summary>
public static class NameSlips
{
    /// <summary>Each different one, without the word itself.</summary>
    public static IEnumerable<string> Of(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1])
                yield return word.Remove(i, 1);
        }
    }
}
