using VetCare.Web.Features.Attachments.Contracts;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>Documents and photos of clients and pets. Their place is the page of the client or the pet.</summary>
public sealed class AttachmentsFeature : IFeature
{
    public void Register(IServiceCollection services)
    {
        services.AddUseCase<AttachmentList>().AddUseCase<UploadFile>().AddUseCase<OpenFile>();
        services.AddUseCase<DescribeFile>().AddUseCase<RemoveFile>().AddUseCase<RestoreFile>();
        services.AddUseCase<ChoosePortrait>().AddUseCase<PetPortraitFile>();
        services.AddSingleton<UploadGate>();
        services.AddScoped<PortraitNews>();
    }

    public IEnumerable<MenuEntry> Menu => [];
}
