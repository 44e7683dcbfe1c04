using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseRecording.App.Features.Drafts;

/// <summary>Where the browser sends what is typed. By itself, so that a dropped circuit does not matter.</summary>
public static class DraftEndpoint
{
    private const string Header = "X-Draft";

    // The longest draft at four bytes a character, with room for the rest.
    private const int MaxBody = DraftField.MaxTextLength * 4 + 100_000;

    // The whole text, or what has changed of it since the save it goes on from; with the first, what the page held besides.
    private sealed record Sent(Guid Author, string Scope, string Field, Guid? FileId, long After, string? Text, DraftChange? Change, DraftBeside? Beside);

    // Where another window has saved something else since, the browser is given that text, to show both. No digest asks for the whole text.
    private sealed record Answer(bool Kept, long Sequence, string? Digest, string? At, string? Text);

    private sealed record Locked(string? Sealed);

    /// <summary>Maps <c>POST /drafts</c>, for whoever has signed in, and <c>POST /drafts/key</c>, which tells nobody else anything.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/drafts", PutAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MaxBody)).DisableAntiforgery();
        routes.MapPost("/drafts/key", Key).AllowAnonymous().DisableAntiforgery();
    }

    // A journal is asked for on every page, before sign-in too: no key is no fault, so nothing is said of it.
    private static IResult Key(Locked asked, HttpContext http, JournalKeys keys)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.IsOurs(Header))
            return Results.Text(OwnPages.Refusal, statusCode: StatusCodes.Status403Forbidden);
        return http.User.Actor() is { } actor && (asked.Sealed is { } locked ? keys.Open(locked, actor) : keys.Make(actor)) is { } key
            ? Results.Json(new { author = actor.Id, key = Convert.ToBase64String(key.Bytes), @sealed = key.Sealed })
            : Results.NoContent();
    }

    private static async Task<IResult> PutAsync(Sent sent, HttpContext http, DraftStore drafts, CancellationToken ct)
    {
        if (!http.Request.IsOurs(Header))
            return Results.Text(OwnPages.Refusal, statusCode: StatusCodes.Status403Forbidden);
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        // The page was opened by one person and somebody else has since signed in beside it: neither gets the other's words.
        if (sent.Author != actor.Id)
            return Results.Text("somebody else has signed in in this browser. Copy your text, sign in as yourself and paste it.", statusCode: StatusCodes.Status409Conflict);
        if (!DraftScope.TryRead(sent.Scope, out var scope))
            return Results.Text("this page is out of date. Copy your text, open the page again and paste it.", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            var (row, kept) = sent.Change is { } change
                ? await drafts.ChangeAsync(scope, sent.Field, change, sent.After, actor, ct)
                : await drafts.PutAsync(scope, sent.Field, sent.FileId, sent.Text, sent.After, sent.Beside, actor, ct);
            return Results.Json(row is null ? new Answer(false, 0, null, null, null) : new Answer(kept, row.Sequence, row.Digest, When.Clock(row.SavedAt), kept ? null : row.Text));
        }
        catch (RuleBrokenException broken)
        {
            return Results.Text(broken.Message, statusCode: StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception failure) when (DatabaseTrouble.Sentence(failure) is { } sentence)
        {
            return Results.Text(sentence, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
