using CaseRecording.Domain.People;

namespace CaseRecording.App.Data;

/// <summary>Relationships that were not recorded by mistake (3.7.1): whatever shows, counts or follows one starts here.</summary>
public static class StandingRelationships
{
    /// <summary>Those that stand, ended ones among them.</summary>
    public static IQueryable<Relationship> Standing(this IQueryable<Relationship> relationships) => relationships.Where(r => r.TakenBackBecause == null);
}
