namespace CaseRecording.App.Shared;

/// <summary>The program cannot run as it is set up. The message is a sentence for whoever starts it: what is missing and where to put it.</summary>
public sealed class RefusesToStartException(string sentence) : Exception(sentence);
