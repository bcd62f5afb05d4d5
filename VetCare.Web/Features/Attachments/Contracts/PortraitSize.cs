namespace VetCare.Web.Features.Attachments.Contracts;

/// <summary>How large a portrait is shown: in a header, or in a line of a list.</summary>
public enum PortraitSize
{
    Large,
    Small,
}
