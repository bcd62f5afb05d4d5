namespace VetCare.Domain.Common;

/// <summary>A row with an identity of its own. The save pipeline keeps the stamps and the version; nobody else writes them.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> events = [];

    /// <summary>Version 7: sorts by creation time, so indexes stay dense and ids tell nobody how many there are.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>Counts saves. A save based on an older count is refused, so nobody overwrites somebody else unseen.</summary>
    public int Version { get; private set; }

    /// <summary>What happened and others must hear about once the change is committed.</summary>
    public IReadOnlyList<DomainEvent> Events => events;

    protected void Raise(DomainEvent happened) => events.Add(happened);

    /// <summary>Called by the save pipeline when the events have been written beside the change.</summary>
    public void ClearEvents() => events.Clear();
}

/// <summary>Something that happened, written to the outbox in the same transaction as the change. Ids only, no personal data.</summary>
public abstract record DomainEvent;
