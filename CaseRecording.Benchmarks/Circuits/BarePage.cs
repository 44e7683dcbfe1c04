using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>The least that can be interactive: one component with a paragraph. What a circuit costs before anybody writes a page.</summary>
public sealed class BarePage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, "A bare component.");
        builder.CloseElement();
    }
}

/// <summary>The document around <see cref="BarePage"/>, or around <see cref="StockTextArea"/> where a length of text is named.</summary>
[Route("/")]
public sealed class BareDocument : ComponentBase
{
    /// <summary>The argument that names the length of the text.</summary>
    public const string Characters = "characters";

    [Inject] private IConfiguration Configuration { get; set; } = default!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Configuration.GetValue<int?>(Characters) is { } characters)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en-GB\"><head><base href=\"/\"><title>Stock</title></head><body>");
            builder.OpenComponent<StockTextArea>(1);
            builder.AddComponentParameter(2, nameof(StockTextArea.Characters), characters);
            builder.AddComponentRenderMode(RenderMode.InteractiveServer);
            builder.CloseComponent();
            builder.AddMarkupContent(3, "<script src=\"_framework/blazor.web.js\"></script></body></html>");
            return;
        }
        builder.AddMarkupContent(4, "<!DOCTYPE html><title>Bare</title>");
        builder.OpenComponent<BarePage>(5);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
    }
}
