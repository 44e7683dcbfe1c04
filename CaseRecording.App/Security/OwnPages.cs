namespace CaseRecording.App.Security;

/// <summary>Requests that scripts of our pages make by themselves, beside the circuit.</summary>
internal static class OwnPages
{
    /// <summary>What to answer to any other.</summary>
    public const string Refusal = "This did not come from a page of this program.";

    /// <summary>Whether a page of this program sent it: another site can neither set the header without asking first nor get leave when it asks.</summary>
    public static bool IsOurs(this HttpRequest request, string header) => request.Headers.ContainsKey(header) && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
