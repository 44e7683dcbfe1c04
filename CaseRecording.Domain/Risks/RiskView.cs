using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Risks;

/// <summary>That somebody read what is known of a person who was marked as a risk (2.7.1, P07).</summary>
public sealed class RiskView : RecordItem, IAppendOnly
{
    private RiskView()
    {
    }

    private RiskView(Stamp by) : base(by)
    {
    }

    /// <summary>Whose record was read.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Logs it.</summary>
    public static RiskView Of(Guid personId, Stamp by)
    {
        var view = new RiskView(by) { PersonId = personId };
        view.Say("Record of risks read");
        return view;
    }
}
