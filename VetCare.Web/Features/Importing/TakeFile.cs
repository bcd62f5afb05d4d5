using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>Takes a chosen file in and finds out what it is. Nothing is saved in the clinic.</summary>
public sealed class TakeFile(UseCaseContext context, UploadedFiles files) : UseCase<TakeFile.Request, Guid>(context)
{
    /// <param name="Content">Read to the end, at most <see cref="ImportRules.MaxBytes"/>.</param>
    public sealed record Request(ImportKind Kind, string FileName, Stream Content);

    public override string Requires => Permissions.UpdateAdministration;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var name = TextRules.Optional(Path.GetFileName(request.FileName), int.MaxValue, "File", "name of the file").Value ?? "file.csv";
        var kept = await files.KeepAsync(actor, request.Kind, name, request.Content, cancellationToken);
        return kept.IsSuccess ? kept.Value.Id : Result<Guid>.Refuse(kept.Errors);
    }
}
