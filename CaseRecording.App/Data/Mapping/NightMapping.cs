using CaseRecording.Domain.Night;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class NightAlertMapping : IEntityTypeConfiguration<NightAlert>
{
    public void Configure(EntityTypeBuilder<NightAlert> alert)
    {
        alert.ToTable("NightAlerts");
        alert.HasIndex(a => a.NoteId).IsUnique();
        alert.HasIndex(a => new { a.AcknowledgedAt, a.EscalatedAt, a.AcknowledgeBy });
        alert.HasMany(a => a.Told).WithOne().HasForeignKey(t => t.AlertId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NightAlertReaderMapping : IEntityTypeConfiguration<NightAlertReader>
{
    public void Configure(EntityTypeBuilder<NightAlertReader> reader)
    {
        reader.ToTable("NightAlertReaders");
        reader.HasIndex(r => new { r.StaffId, r.AcknowledgedAt });
    }
}

internal sealed class DutyTurnMapping : IEntityTypeConfiguration<DutyTurn>
{
    public void Configure(EntityTypeBuilder<DutyTurn> turn)
    {
        turn.ToTable("DutyTurns");
        turn.HasIndex(t => t.Until);
    }
}

internal sealed class NightFlagMapping : IEntityTypeConfiguration<NightFlag>
{
    public void Configure(EntityTypeBuilder<NightFlag> flag)
    {
        flag.ToTable("NightFlags");
        flag.HasIndex(f => new { f.FileId, f.Until });
        flag.HasIndex(f => f.Until);
    }
}
