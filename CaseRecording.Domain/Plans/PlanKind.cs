namespace CaseRecording.Domain.Plans;

/// <summary>Which plan (3.4.1).</summary>
public enum PlanKind { ComplexNeeds, ChildProtectionRiskAction, LookedAfter, Adoption, Pathway }

/// <summary>What each kind asks for.</summary>
public static class PlanKinds
{
    /// <summary>As people read it.</summary>
    public static string Words(this PlanKind kind) => kind switch
    {
        PlanKind.ComplexNeeds => "Complex Needs plan",
        PlanKind.ChildProtectionRiskAction => "Child Protection Risk Action Plan",
        PlanKind.LookedAfter => "Looked After plan",
        PlanKind.Adoption => "Adoption plan",
        _ => "Pathway plan",
    };

    /// <summary>Ethnicity must be known before a child is looked after or subject to a Child Protection Risk Action Plan (3.4.3).</summary>
    public static bool NeedsEthnicity(this PlanKind kind) => kind is PlanKind.LookedAfter or PlanKind.ChildProtectionRiskAction;

    /// <summary>The procedures manual (chapter 2.5) asks a Child Protection Risk Action Plan to say what happens if it fails; a template may ask it of others.</summary>
    public static bool NeedsContingency(this PlanKind kind) => kind is PlanKind.ChildProtectionRiskAction;

    /// <summary>A child comes into care only with a senior manager's express agreement (procedures manual, chapter 5.2).</summary>
    public static bool NeedsAgreementToCare(this PlanKind kind) => kind is PlanKind.LookedAfter;
}
