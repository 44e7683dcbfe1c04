namespace CaseRecording.Domain.People;

/// <summary>By what somebody got parental responsibility (3.4.3, P21).</summary>
public enum ResponsibilityGround { Registered, Marriage, Agreement, Order, Adoption, Guardian, AnotherWay }

/// <summary>That somebody got parental responsibility.</summary>
/// <param name="Ground">By what; null where nobody has chosen yet.</param>
/// <param name="From">Since when; null where nobody has put it yet.</param>
public sealed record ResponsibilityDetails(ResponsibilityGround? Ground, DateOnly? From)
{
    /// <summary>As people read it.</summary>
    public static string Words(ResponsibilityGround ground) => ground switch
    {
        ResponsibilityGround.Registered => "registration of the birth",
        ResponsibilityGround.Marriage => "marriage or civil partnership",
        ResponsibilityGround.Agreement => "agreement",
        ResponsibilityGround.Order => "court order",
        ResponsibilityGround.Adoption => "adoption",
        ResponsibilityGround.Guardian => "appointment as guardian",
        _ => "another way",
    };
}
