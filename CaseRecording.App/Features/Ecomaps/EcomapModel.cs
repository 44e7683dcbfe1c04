using System.Text.Json;
using System.Text.Json.Serialization;
using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Ecomaps;

namespace CaseRecording.App.Features.Ecomaps;

/// <summary>An ecomap that is being arranged; kept as one draft field, so that it can be left, with the child or without, and gone on with.</summary>
public sealed class EcomapModel
{
    /// <summary>The draft fields: what is arranged, and what was said.</summary>
    public const string Field = "arranged", Account = "account";

    // Where somebody new is put until they are moved: neither near nor far.
    private const int AtFirst = 55;

    /// <summary>The key of this hand-in: what was arranged once is saved once, also after a server that died.</summary>
    public Guid HandIn { get; set; } = HandInKey.New();

    /// <summary>The version it goes on from.</summary>
    public Guid? GoesOnFrom { get; set; }

    public DateOnly DrawnOn { get; set; }
    public bool WithChild { get; set; }
    public List<EcomapModelTie> Ties { get; set; } = [];

    /// <summary>A new one: from the latest version, or with everybody on record where there is none.</summary>
    public static EcomapModel Begin(EcomapRow row)
    {
        var model = new EcomapModel { GoesOnFrom = row.Versions.FirstOrDefault()?.Id, DrawnOn = row.Today, Ties = [.. row.Latest.Select(t => EcomapModelTie.Of(t.Tie))] };
        if (row.Versions.Count > 0)
            return model;
        var all = row.Around.Where(a => a.Now).ToList();
        foreach (var (one, i) in all.Select((one, i) => (one, i)))
            // A large ring would be crowded: every other one stands further out.
            model.Ties.Add(EcomapModelTie.Of(new EcomapTieDetails(one.PersonId, one.InvolvementId, null, null, new EcomapPlace(i * 360 / all.Count, all.Count > 10 && i % 2 == 1 ? 80 : AtFirst))));
        return model;
    }

    /// <summary>Puts somebody on record, or a support by name, where there is room.</summary>
    public EcomapModelTie Add(Guid? personId, Guid? involvementId, string? name, string? kind)
    {
        var tie = EcomapModelTie.Of(new EcomapTieDetails(personId, involvementId, name, kind, EcomapPlace.Free(Ties.Select(t => t.At), AtFirst)));
        Ties.Add(tie);
        return tie;
    }

    /// <summary>As text, for the draft.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From the draft; null where there is none or an older program wrote it.</summary>
    public static EcomapModel? Read(string? text) => DraftModel.Read<EcomapModel>(text);

    /// <summary>The command.</summary>
    public SaveEcomapCommand Command(Guid fileId, string? account) => new(fileId, new EcomapDetails(DrawnOn, WithChild, account), [.. Ties.Select(t => t.Told)], GoesOnFrom, HandIn);
}

/// <summary>One tie of it.</summary>
public sealed class EcomapModelTie
{
    public Guid? PersonId { get; set; }
    public Guid? InvolvementId { get; set; }
    public string? Name { get; set; }
    public string? Kind { get; set; }
    public int Angle { get; set; }
    public int Distance { get; set; }
    public TieStrength Strength { get; set; }
    public TieStress Stress { get; set; }
    public HelpFlow Help { get; set; }
    public string? Remark { get; set; }

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public EcomapPlace At
    {
        get => new(Angle, Distance);
        set => (Angle, Distance) = (value.Angle, value.Distance);
    }

    /// <summary>What it tells.</summary>
    [JsonIgnore]
    public EcomapTieDetails Told => new(PersonId, InvolvementId, Name, Kind, At, Strength, Stress, Help, Remark);

    /// <summary>From what was told.</summary>
    public static EcomapModelTie Of(EcomapTieDetails tie) => new()
    {
        PersonId = tie.PersonId, InvolvementId = tie.InvolvementId, Name = tie.Name, Kind = tie.Kind, At = tie.At, Strength = tie.Strength, Stress = tie.Stress, Help = tie.Help, Remark = tie.Remark,
    };
}
