using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Encryption;

/// <summary>Keeps the keys of cookies and antiforgery in the database, encrypted with the key ring, so that all nodes and restarts share them.</summary>
public sealed class DataProtectionKeyRepository(SystemDb system) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = system.Open();
        return [.. db.DataProtectionKeys.AsNoTracking().ToList().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = system.Open();
        db.DataProtectionKeys.Add(new DataProtectionKeyRecord(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
