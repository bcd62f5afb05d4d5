namespace VetCare.Tests.Support;

/// <summary>The two engines VetCare runs on; every data test runs on both.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
