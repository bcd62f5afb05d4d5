using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Interceptors;

namespace VetCare.Web.Data.Startup;

/// <summary>Proves at start-up that the key ring opens what the database holds; a wrong or missing key stops the start with its id.</summary>
public static class KeyCheck
{
    /// <exception cref="EncryptionException">A key the database was written with is missing or is another one.</exception>
    public static async Task RunAsync(VetCareDbContext db, KeyRingSource keys, TimeProvider time, CancellationToken cancellationToken)
    {
        var known = await db.EncryptionKeys.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var key in known)
        {
            if (!keys.Ring.Ids.Contains(key.Id))
                throw new EncryptionException(
                    $"This database was written with the encryption key '{key.Id}', which is not in {keys.Location}. Restore the key file that belongs to this database."
                );
            if (keys.Ring.Fingerprint(key.Id) != key.Fingerprint)
                throw new EncryptionException(
                    $"The encryption key '{key.Id}' in {keys.Location} is not the one this database was written with. Restore the key file that belongs to this database."
                );
        }
        if (keys.IsNew)
            keys.Save();
        var missing = keys.Ring.Ids.Except(known.Select(key => key.Id)).ToList();
        foreach (var id in missing)
            db.EncryptionKeys.Add(new EncryptionKeyRecord(id, keys.Ring.Fingerprint(id), EntityStamps.Instant(time)));
        if (missing.Count > 0)
            await db.SaveChangesAsync(cancellationToken);
    }
}
