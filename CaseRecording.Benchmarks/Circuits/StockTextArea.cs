using CaseRecording.Benchmarks.Notes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>A text area as the framework's guide binds it, and nothing else: <c>&lt;textarea @bind="_text" @bind:event="oninput"&gt;</c>.</summary>
public sealed class StockTextArea : ComponentBase
{
    private string _text = "";

    /// <summary>How long the text is that it begins with.</summary>
    [Parameter] public int Characters { get; set; }

    protected override void OnInitialized() => _text = NoteText.OfCharacters(Characters, roughEvery: 8);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "textarea");
        builder.AddAttribute(1, "value", BindConverter.FormatValue(_text));
        builder.AddAttribute(2, "oninput", EventCallback.Factory.CreateBinder<string>(this, text => _text = text, _text));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
    }
}

/// <summary>The document around <see cref="StockTextArea"/>.</summary>
[Route("/stock/{Characters:int}")]
public sealed class StockDocument : ComponentBase
{
    /// <summary>How long the text is that it begins with.</summary>
    [Parameter] public int Characters { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><base href=\"/\"><title>Stock</title>");
        builder.OpenComponent<StockTextArea>(1);
        builder.AddComponentParameter(2, nameof(StockTextArea.Characters), Characters);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(3, "<script src=\"_framework/blazor.web.js\"></script>");
    }
}
