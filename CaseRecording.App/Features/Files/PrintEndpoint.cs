using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>
/// Where a page asks for the head of its print when the browser's own menu, or Ctrl P, prints it: that waits for no circuit, so the page asks by itself
/// (print.js). The access log has its line before anything is on paper, as with the button (2.7.1, P07).
/// </summary>
public static class PrintEndpoint
{
    private sealed record Asked(Guid File, string? What);

    /// <summary>Maps <c>POST /prints</c>.</summary>
    public static void MapPrints(this IEndpointRouteBuilder routes) => routes.MapPost("/prints", ReadAsync).RequireAuthorization().DisableAntiforgery();

    private static async Task<IResult> ReadAsync(Asked asked, HttpContext http, PrintView prints, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.IsOurs("X-Print"))
            return Results.Text(OwnPages.Refusal, statusCode: StatusCodes.Status403Forbidden);
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        try
        {
            return Results.Text(await prints.ReadAsync(asked.File, Rule.Text(asked.What, "What is printed", PrintView.MaxWhatLength), actor, ct));
        }
        catch (RuleBrokenException refused)
        {
            return Results.Text(refused.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception failure) when (DatabaseTrouble.Sentence(failure) is { } sentence)
        {
            return Results.Text(sentence, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
