using VetCare.Domain.Attachments;
using Xunit;

namespace VetCare.Tests.Domain.Attachments;

public sealed class AttachmentTests
{
    [Fact]
    public void A_file_belongs_to_somebody() =>
        Assert.Equal(
            "attachment.nobody",
            Attachment.Keep(Guid.CreateVersion7(), Details(null), Content(true), Guid.CreateVersion7()).Error.Code
        );

    [Fact]
    public void Only_a_picture_of_a_pet_with_a_preview_becomes_a_portrait()
    {
        var pet = Guid.CreateVersion7();
        var clinic = Guid.CreateVersion7();
        var picture = Attachment.Keep(clinic, Details(pet), Content(true), pet).Value;
        var letter = Attachment.Keep(clinic, Details(pet), Content(false), pet).Value;
        Assert.True(picture.BecomePortrait().IsSuccess);
        Assert.True(picture.IsPortrait);
        Assert.Equal(AttachmentErrors.NoPortrait, letter.BecomePortrait().Error);
        Assert.False(letter.IsPortrait);
    }

    [Theory]
    [InlineData(AttachmentCategory.LabReport, true)]
    [InlineData(AttachmentCategory.Referral, true)]
    [InlineData(AttachmentCategory.Photo, false)]
    [InlineData(AttachmentCategory.Insurance, false)]
    public void Results_and_referrals_are_clinical(AttachmentCategory category, bool clinical) =>
        Assert.Equal(clinical, AttachmentRules.IsClinical(category));

    private static AttachmentDetails Details(Guid? pet) => new(null, pet, null, AttachmentCategory.Photo, "../rex.jpg", null);

    private static StoredContent Content(bool thumbnail) => new("image/jpeg", 10, new string('a', 64), new string('0', 32), thumbnail);
}
