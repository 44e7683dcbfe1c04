using CaseRecording.Benchmarks.Notes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

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
