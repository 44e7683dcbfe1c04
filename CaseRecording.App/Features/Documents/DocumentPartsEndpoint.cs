using CaseRecording.App.Data.Documents;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CaseRecording.App.Features.Documents;

/// <summary>Where a large document comes in part by part, so that a line that broke goes on where it was.</summary>
public static class DocumentPartsEndpoint
{
    /// <summary>The most bytes of one part.</summary>
    public const int MaxPart = 8 * 1024 * 1024;

    /// <summary>Maps <c>PUT /documents/parts</c>, which takes a part, and <c>GET /documents/parts</c>, which says how much there is.</summary>
    public static void MapDocumentParts(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/documents/parts", TakeAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MaxPart));
        routes.MapGet("/documents/parts", ArrivedAsync).RequireAuthorization();
    }

    private static async Task<IResult> TakeAsync(Guid file, Guid key, long at, long of, bool? form, HttpContext http, IAntiforgery antiforgery, DocumentPlaceQuery place, DocumentParts parts, CancellationToken ct)
    {
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        if (await DocumentEndpoint.RefusedBeforeAsync(http, antiforgery, place, file, form == true, actor, ct) is { } refusal)
            return refusal;
        try
        {
            return Results.Json(new { arrived = await parts.TakeAsync(actor.Id, key, at, of, http.Request.Body, ct) });
        }
        catch (RuleBrokenException refused)
        {
            return DocumentEndpoint.Said(refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
        catch (IOException)
        {
            return BrokeOff();
        }
    }

    private static async Task<IResult> ArrivedAsync(Guid key, long of, HttpContext http, DocumentParts parts, CancellationToken ct)
    {
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return Results.Json(new { arrived = await parts.ArrivedAsync(actor.Id, key, of, ct) });
        }
        catch (IOException)
        {
            return BrokeOff();
        }
    }

    // The line broke within the part, or an earlier request for the same document still has it in its hands.
    private static IResult BrokeOff() => DocumentEndpoint.Said("The part did not arrive whole; it is sent again.", StatusCodes.Status503ServiceUnavailable);
}
