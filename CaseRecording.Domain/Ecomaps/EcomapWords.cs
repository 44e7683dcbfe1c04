namespace CaseRecording.Domain.Ecomaps;

/// <summary>An ecomap in words, for those who hear it read and those who would rather read.</summary>
public static class EcomapWords
{
    /// <summary><c>very close</c>.</summary>
    public static string Of(Nearness nearness) => nearness switch
    {
        Nearness.VeryClose => "very close",
        Nearness.Close => "close",
        Nearness.FurtherAway => "further away",
        _ => "far away",
    };

    /// <summary><c>strong</c>.</summary>
    public static string Of(TieStrength strength) => strength switch
    {
        TieStrength.Weak => "weak",
        TieStrength.Fair => "neither weak nor strong",
        TieStrength.Strong => "strong",
        _ => "strength not said",
    };

    /// <summary><c>stressful</c>.</summary>
    public static string Of(TieStress stress) => stress switch
    {
        TieStress.Some => "some stress",
        TieStress.Great => "great stress",
        _ => "no stress said",
    };

    /// <summary>Which way help goes.</summary>
    public static string Of(HelpFlow help) => help switch
    {
        HelpFlow.ToChild => "helps the child",
        HelpFlow.FromChild => "the child helps",
        HelpFlow.Both => "help goes both ways",
        _ => "no help said",
    };

    /// <summary>Where it stands, as on the face of a clock: <c>at 3 o’clock</c>.</summary>
    public static string Clock(EcomapPlace at) => $"at {HourOf(at)} o’clock";

    /// <summary>The hour of the clock nearest to a place, 1 to 12.</summary>
    public static int HourOf(EcomapPlace at) => (int)Math.Round(at.Angle / 30.0) % 12 is var hour && hour == 0 ? 12 : hour;

    /// <summary>All of a tie that was said: <c>very close; strong; helps the child</c>.</summary>
    public static string Of(EcomapTieDetails tie) => string.Join("; ", new[]
    {
        Of(tie.At.Nearness), tie.Strength == TieStrength.NotSaid ? null : Of(tie.Strength), tie.Stress == TieStress.None ? null : Of(tie.Stress), tie.Help == HelpFlow.None ? null : Of(tie.Help),
    }.OfType<string>());
}
