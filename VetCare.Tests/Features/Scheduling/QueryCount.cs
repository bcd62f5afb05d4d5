using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VetCare.Tests.Features.Scheduling;

/// <summary>Counts the statements Entity Framework sends while it lives, in this flow of calls only.</summary>
internal sealed class QueryCount : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<QueryCount?> Present = new();
    private readonly List<IDisposable> subscriptions = [];

    public QueryCount()
    {
        Present.Value = this;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && ReferenceEquals(Present.Value, this))
            Count++;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        Present.Value = null;
        subscriptions.ForEach(subscription => subscription.Dispose());
    }

    private const string DbLoggerCategory = Microsoft.EntityFrameworkCore.DbLoggerCategory.Name;
}
