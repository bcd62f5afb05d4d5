using Microsoft.AspNetCore.Components;

namespace VetCare.Web.Shared.Components;

/// <summary>
/// What every text control does with what is typed: it shows its own copy. Showing the parent's value would, for the moment until the parent has rendered,
/// send the letter before back to the browser, over whatever has been typed since; on a slow line that eats letters.
/// </summary>
public abstract class TypedInput : ComponentBase
{
    private string? given;

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>To be bound with <c>@bind:get</c>.</summary>
    protected string? Shown { get; private set; }

    protected override void OnParametersSet()
    {
        if (given == Value)
            return;
        given = Value;
        Shown = Value;
    }

    /// <summary>To be bound with <c>@bind:set</c> and the event <c>oninput</c>.</summary>
    protected Task Typed(string? text)
    {
        given = text;
        Shown = text;
        return ValueChanged.InvokeAsync(text);
    }
}
