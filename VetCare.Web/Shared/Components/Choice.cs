namespace VetCare.Web.Shared.Components;

/// <summary>One option of a choice and what people read.</summary>
public sealed record Choice<TValue>(TValue Value, string Text);
