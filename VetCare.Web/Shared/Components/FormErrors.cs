using VetCare.Domain.Common;

namespace VetCare.Web.Shared.Components;

/// <summary>The refusals of the last try, for a form to show next to its fields. What was typed is never touched.</summary>
public sealed class FormErrors
{
    private IReadOnlyList<Error> errors = [];

    public bool Any => errors.Count > 0;

    /// <summary>Takes over a result; true when there was nothing to refuse.</summary>
    public bool Accept(Result result)
    {
        errors = result.Errors;
        return result.IsSuccess;
    }

    public void Clear() => errors = [];

    public void Show(params IReadOnlyList<Error> refusals) => errors = refusals;

    /// <summary>The sentence for one field, or null.</summary>
    public string? For(string field) => errors.FirstOrDefault(error => error.Field == field)?.Message;

    /// <summary>Refusals that belong to none of the fields the form shows.</summary>
    public IEnumerable<Error> Beside(IReadOnlyCollection<string> shown) =>
        errors.Where(error => error.Field is null || !shown.Contains(error.Field));
}
