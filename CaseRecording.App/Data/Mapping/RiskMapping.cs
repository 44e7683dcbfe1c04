using CaseRecording.Domain.People;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class RiskToChildrenMapping : IEntityTypeConfiguration<RiskToChildren>
{
    public void Configure(EntityTypeBuilder<RiskToChildren> risk)
    {
        risk.ToTable("RisksToChildren");
        risk.Property(r => r.Type).HasMaxLength(RiskToChildren.MaxTypeLength);
        risk.HasIndex(r => r.PersonId);
        risk.HasIndex(r => new { r.EndedOn, r.ReviewOn });
        risk.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        risk.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Restrict);
        risk.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.RiskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RiskEntryMapping : IEntityTypeConfiguration<RiskEntry>
{
    public void Configure(EntityTypeBuilder<RiskEntry> entry) => entry.ToTable("RiskEntries");
}

internal sealed class RiskAlertMapping : IEntityTypeConfiguration<RiskAlert>
{
    public void Configure(EntityTypeBuilder<RiskAlert> alert)
    {
        alert.ToTable("RiskAlerts");
        // One alert of one risk on one file, whatever two people link at once.
        alert.HasIndex(a => new { a.FileId, a.RiskId }).IsUnique();
        alert.HasIndex(a => a.RiskId);
        alert.HasOne<RiskToChildren>().WithMany().HasForeignKey(a => a.RiskId).OnDelete(DeleteBehavior.Restrict);
        alert.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RiskAlertReaderMapping : IEntityTypeConfiguration<RiskAlertReader>
{
    public void Configure(EntityTypeBuilder<RiskAlertReader> reader)
    {
        reader.ToTable("RiskAlertReaders");
        reader.HasIndex(r => new { r.StaffId, r.AcknowledgedAt });
        reader.HasOne<RiskAlert>().WithMany().HasForeignKey(r => r.AlertId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RiskViewMapping : IEntityTypeConfiguration<RiskView>
{
    public void Configure(EntityTypeBuilder<RiskView> view)
    {
        view.ToTable("RiskViews");
        view.HasIndex(v => v.PersonId);
        view.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
