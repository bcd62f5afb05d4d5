using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace VetCare.Web.Data.Encryption;

/// <summary>A model belongs to the cipher its converters hold; two rings in one process never share a model.</summary>
public sealed class CipherModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as VetCareDbContext)?.Cipher, designTime);
}
