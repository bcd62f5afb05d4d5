using System.Collections.Concurrent;

namespace VetCare.Web.Shared.Feed;

/// <summary>Something in a clinic has changed and is committed. Says where, never what: whoever shows it reads it again, with the own permissions.</summary>
/// <param name="Tables">Names of the tables with changed rows; empty when it is not known which, and everything may have changed.</param>
public sealed record ClinicChange(Guid ClinicId, IReadOnlySet<string> Tables)
{
    /// <summary>Whether rows of one of these tables may have changed.</summary>
    public bool Touches(params ReadOnlySpan<string> tables)
    {
        if (Tables.Count == 0)
            return true;
        foreach (var table in tables)
        {
            if (Tables.Contains(table))
                return true;
        }
        return false;
    }
}

/// <summary>Tells open screens of a clinic that something changed, so that nobody works on a picture of ten minutes ago. One per process.</summary>
public sealed class ClinicFeed
{
    private readonly ConcurrentDictionary<Listener, byte> listeners = [];

    /// <summary>Hears of the changes of one clinic until disposed. <paramref name="heard"/> only takes note: it is called by whoever saved.</summary>
    public IDisposable Listen(Guid clinicId, Action<ClinicChange> heard)
    {
        var listener = new Listener(this, clinicId, heard);
        listeners.TryAdd(listener, 0);
        return listener;
    }

    public void Tell(ClinicChange change)
    {
        foreach (var listener in listeners.Keys.Where(listener => listener.ClinicId == change.ClinicId))
            listener.Heard(change);
    }

    /// <summary>After a time without news from the other machines nobody knows what changed: every screen reads again.</summary>
    public void TellEverybody()
    {
        foreach (var clinicId in listeners.Keys.Select(listener => listener.ClinicId).Distinct().ToList())
            Tell(new ClinicChange(clinicId, new HashSet<string>()));
    }

    private sealed class Listener(ClinicFeed feed, Guid clinicId, Action<ClinicChange> heard) : IDisposable
    {
        public Guid ClinicId => clinicId;
        public Action<ClinicChange> Heard => heard;

        public void Dispose() => feed.listeners.TryRemove(this, out _);
    }
}
