namespace VetCare.Web.Data.Conventions;

/// <summary>Names of the query filters; whoever lifts one names it.</summary>
public static class Filters
{
    /// <summary>Only rows of the actor's clinic.</summary>
    public const string Clinic = "clinic";

    /// <summary>Only rows that are not soft-deleted.</summary>
    public const string Deleted = "deleted";
}
