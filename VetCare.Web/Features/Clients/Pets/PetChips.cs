using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Every chip a pet carries or carried, the one in use first.</summary>
public sealed class PetChips(UseCaseContext context) : UseCase<PetChips.Request, IReadOnlyList<PetChips.Chip>>(context)
{
    private const int MostChips = 50;

    public sealed record Request(Guid PetId);

    /// <param name="Number">Grouped for reading aloud.</param>
    /// <param name="RecordedOn">Day it was entered here.</param>
    public sealed record Chip(Guid Id, string Number, MicrochipStandard Standard, bool IsActive, DateOnly RecordedOn, MicrochipPlace Place);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<IReadOnlyList<Chip>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var chips = await db
            .PetMicrochips.AsNoTracking()
            .Where(chip => chip.PetId == request.PetId)
            .OrderByDescending(chip => chip.IsActive)
            .ThenByDescending(chip => chip.Id)
            .Take(MostChips)
            .ToListAsync(cancellationToken);
        return chips.ConvertAll(chip => new Chip(
            chip.Id,
            chip.Number,
            chip.Standard,
            chip.IsActive,
            chip.RecordedOn,
            new MicrochipPlace(chip.ImplantedOn, chip.BodySite, chip.ImplantedBy, chip.Registry, chip.LastReadOn)
        ));
    }
}
