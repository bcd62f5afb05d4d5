using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>
/// Two pets side by side with what is proposed for each field; what only a person can tell is left open. Reading both leaves a row each in the audit.
/// </summary>
public sealed class PetMergeSheet(UseCaseContext context) : UseCase<PetMergeSheet.Request, MergeSheet>(context)
{
    public sealed record Request(Guid KeptPetId, Guid AbsorbedPetId);

    public override string Requires => Permissions.DeletePets;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.KeptPetId == request.AbsorbedPetId)
            yield return MergeErrors.SameRecord;
    }

    protected override async Task<Result<MergeSheet>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        Guid[] both = [request.KeptPetId, request.AbsorbedPetId];
        var found = await db.Pets.AsNoTracking().Where(row => both.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var id in both.Where(id => !found.ContainsKey(id)))
            return await MergedAway.PetAsync(db, id, cancellationToken) ?? PetErrors.NotFound;
        var (kept, absorbed) = (found[request.KeptPetId], found[request.AbsorbedPetId]);
        if (kept.Species != absorbed.Species)
            return MergeErrors.OtherSpecies;
        if (kept.Kind != absorbed.Kind)
            return MergeErrors.OtherKind;
        foreach (var id in both)
            db.Audit(AuditAction.Read, "pets", id, Now);
        await db.SaveChangesAsync(cancellationToken);
        Guid[] owners = [kept.ClientId, absorbed.ClientId];
        var names = await db
            .Clients.AsNoTracking()
            .Where(client => owners.Contains(client.Id))
            .ToDictionaryAsync(client => client.Id, client => client.FirstName + " " + client.LastName, cancellationToken);
        var shown = Enum.GetValues<PetMergeField>().Where(field => field != PetMergeField.Picture);
        return new MergeSheet(
            Side(kept),
            Side(absorbed),
            [.. shown.Select(field => Line(field, kept, absorbed, names))],
            await Repointing.CountAsync<Pet>(db, absorbed.Id, null, cancellationToken)
        );
    }

    private static MergeSide Side(Pet pet) => new(pet.Id, pet.Name, $"/pets/{pet.Id}", pet.Version, pet.CreatedAt, pet.UpdatedAt);

    private static MergeLine Line(PetMergeField field, Pet kept, Pet absorbed, IReadOnlyDictionary<Guid, string> owners) =>
        new(
            field.ToString(),
            Label(field),
            Text(field, kept, owners),
            Text(field, absorbed, owners),
            kept.Proposal(field, absorbed),
            field is PetMergeField.Allergies or PetMergeField.Instructions
        );

    private static string? Text(PetMergeField field, Pet pet, IReadOnlyDictionary<Guid, string> owners) =>
        field switch
        {
            PetMergeField.Name => pet.Name,
            PetMergeField.Owner => owners.GetValueOrDefault(pet.ClientId, "A former client"),
            PetMergeField.Breed => pet.Breed,
            PetMergeField.Colour => pet.Color,
            PetMergeField.Sex => pet.Sex == Sex.Unknown ? null : pet.Sex.ToString(),
            PetMergeField.Neuter => Neuter(pet.NeuterStatus),
            PetMergeField.BirthDate => pet.BirthDate is { } born ? Day(born) + (pet.BirthDateEstimated ? ", estimated" : "") : null,
            PetMergeField.Microchip => pet.MicrochipId,
            PetMergeField.Tattoo => pet.Tattoo,
            PetMergeField.Tag => pet.TagNumber,
            PetMergeField.Insurance => pet.InsuranceProvider is null && pet.InsurancePolicy is null
                ? null
                : $"{pet.InsuranceProvider} {pet.InsurancePolicy}".Trim(),
            PetMergeField.FoodChain => pet.FoodProducing ? "Enters the food chain" : "Does not enter the food chain",
            PetMergeField.Allergies => pet.Allergies,
            PetMergeField.Instructions => pet.SpecialInstructions,
            PetMergeField.Life => pet.IsDeceased ? $"Deceased {(pet.DeceasedDate is { } died ? Day(died) : "")}".Trim() : "Living",
            PetMergeField.Picture => pet.PhotoUrl,
        };

    private static string? Neuter(NeuterStatus status) =>
        status switch
        {
            NeuterStatus.Intact => "Intact",
            NeuterStatus.Neutered => "Neutered or spayed",
            NeuterStatus.ChemicallySuppressed => "Suppressed by implant or injection",
            NeuterStatus.Unknown => null,
        };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Label(PetMergeField field) =>
        field switch
        {
            PetMergeField.Name => "Name",
            PetMergeField.Owner => "Owner",
            PetMergeField.Breed => "Breed",
            PetMergeField.Colour => "Colour",
            PetMergeField.Sex => "Sex",
            PetMergeField.Neuter => "Neutered",
            PetMergeField.BirthDate => "Birth date",
            PetMergeField.Microchip => "Microchip in use",
            PetMergeField.Tattoo => "Tattoo",
            PetMergeField.Tag => "Tag number",
            PetMergeField.Insurance => "Insurance",
            PetMergeField.FoodChain => "Food chain",
            PetMergeField.Allergies => "Allergies",
            PetMergeField.Instructions => "Special instructions",
            PetMergeField.Life => "Alive",
            PetMergeField.Picture => "Picture",
        };
}
