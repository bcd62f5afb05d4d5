namespace VetCare.Web.Features.Attachments.Contracts;

/// <summary>Tells the headers on the same screen that a pet has another portrait now. One per circuit.</summary>
public sealed class PortraitNews
{
    public event EventHandler<PortraitChangedEventArgs>? Changed;

    internal void Tell(Guid petId) => Changed?.Invoke(this, new PortraitChangedEventArgs(petId));
}

public sealed class PortraitChangedEventArgs(Guid petId) : EventArgs
{
    public Guid PetId { get; } = petId;
}
