using System.Globalization;
using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.Net.Http.Headers;

namespace CaseRecording.App.Features.Chronology;

/// <summary>
/// Where a chronology leaves as a Word document: made in memory at each request, which asks anew what this person may do and stands in the access log before
/// a byte is sent (2.7.1, P07; P27).
/// </summary>
public static class ChronologyEndpoint
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private sealed record Asked(string? Version, string? From, string? Until, string? Family, string? Analysis);

    /// <summary>Maps <c>GET /files/…/chronology/word</c>.</summary>
    public static void MapChronologies(this IEndpointRouteBuilder routes) => routes.MapGet("/files/{id:guid}/chronology/word", SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(Guid id, [AsParameters] Asked asked, HttpContext http, ChronologyToTakeQuery query, CancellationToken ct)
    {
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        try
        {
            var paper = await query.ReadAsync(id, ChronologyAsked.Of(asked.Version, asked.From, asked.Until, asked.Family, asked.Analysis), true, actor, ct);
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(NameOf(paper));
            headers.ContentDisposition = disposition.ToString();
            return Results.Bytes(ChronologyWord.Of(paper), WordDocument);
        }
        catch (RuleBrokenException refused)
        {
            return Results.Text(refused.Message, statusCode: refused.Message == Security.FileAccess.NotFound ? StatusCodes.Status404NotFound : refused.Message == Security.FileAccess.NeedsReason ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception failure) when (DatabaseTrouble.Sentence(failure) is { } sentence)
        {
            return Results.Text(sentence, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // A name of a file stands in lists of downloads and of mail: it says the number, and not whose it is.
    private static string NameOf(ChronologyPaper paper) =>
        string.Create(CultureInfo.InvariantCulture, $"Chronology {paper.Of.FileNumber.Replace(" ", "", StringComparison.Ordinal)} {paper.Asked.Version.ToString().ToLowerInvariant()} {paper.Prepared.Day:yyyy-MM-dd}.docx");
}
