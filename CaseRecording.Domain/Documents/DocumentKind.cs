namespace CaseRecording.Domain.Documents;

/// <summary>What a document is to the child's file (3.3.1, P10).</summary>
public enum DocumentKind
{
    Letter, Report, CourtDocument, PoliceDocument, HealthDocument, SchoolDocument, Minutes, Email, SignedConsent, Photograph, ChildsDrawing, GenogramDrawing, EcomapDrawing, Recording, Other,
}

/// <summary>The kinds as people say them.</summary>
public static class DocumentKinds
{
    /// <summary><c>court document</c>. Where a note of a document received can be of the same kind, it is called the same there.</summary>
    public static string Words(this DocumentKind kind) => kind switch
    {
        DocumentKind.Letter => "letter",
        DocumentKind.Report => "report or assessment",
        DocumentKind.CourtDocument => "court document",
        DocumentKind.PoliceDocument => "police document",
        DocumentKind.HealthDocument => "health document",
        DocumentKind.SchoolDocument => "school document",
        DocumentKind.Minutes => "minutes",
        DocumentKind.Email => "e-mail",
        DocumentKind.SignedConsent => "signed paper",
        DocumentKind.Photograph => "photograph",
        DocumentKind.ChildsDrawing => "drawing by the child",
        DocumentKind.GenogramDrawing => "genogram drawing",
        DocumentKind.EcomapDrawing => "ecomap drawing",
        DocumentKind.Recording => "sound or film",
        _ => "other document",
    };

    /// <summary><c>Court document</c>: at the head of a row or in a list to choose from.</summary>
    public static string Title(this DocumentKind kind) => char.ToUpperInvariant(kind.Words()[0]) + kind.Words()[1..];
}
