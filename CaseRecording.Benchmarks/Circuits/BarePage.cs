using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

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

/// <summary>The document around <see cref="BarePage"/>.</summary>
[Route("/")]
public sealed class BareDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><title>Bare</title>");
        builder.OpenComponent<BarePage>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
    }
}
