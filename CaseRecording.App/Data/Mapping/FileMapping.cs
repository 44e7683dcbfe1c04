using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class ChildFileMapping : IEntityTypeConfiguration<ChildFile>
{
    public void Configure(EntityTypeBuilder<ChildFile> file)
    {
        file.ToTable("ChildFiles");
        file.Ignore(f => f.FileId);
        file.Property(f => f.PermanentNumber).HasMaxLength(7);
        file.HasIndex(f => f.PermanentNumber).IsUnique();
        file.HasIndex(f => f.PersonId).IsUnique();
        file.HasMany(f => f.Restrictions).WithOne().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FileRestrictionMapping : IEntityTypeConfiguration<FileRestriction>
{
    public void Configure(EntityTypeBuilder<FileRestriction> restriction) => restriction.HasIndex(r => new { r.StaffId, r.FileId });
}

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> c)
    {
        c.ToTable("Cases");
        c.Ignore(x => x.IsOpen);
        // One open case per child, whatever two people do at once.
        c.HasIndex(x => x.FileId).IsUnique().HasFilter("\"ClosedAt\" IS NULL").HasDatabaseName("IX_Cases_OneOpenPerChild");
        // The index above holds open cases alone; a file's history of cases is looked up by this one.
        c.HasIndex(x => x.FileId, "IX_Cases_FileId");
        c.HasIndex(x => new { x.AllocatedToId, x.ClosedAt });
        c.HasIndex(x => new { x.TeamId, x.ClosedAt });
        c.HasMany(x => x.Allocations).WithOne().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> allocation) => allocation.HasIndex(a => new { a.StaffId, a.FileId });
}

internal sealed class PaperVolumeMapping : IEntityTypeConfiguration<PaperVolume>
{
    public void Configure(EntityTypeBuilder<PaperVolume> volume)
    {
        volume.ToTable("PaperVolumes");
        volume.HasIndex(v => new { v.FileId, v.Number }).IsUnique();
    }
}

internal sealed class LegalStatusMapping : IEntityTypeConfiguration<LegalStatus>
{
    public void Configure(EntityTypeBuilder<LegalStatus> status)
    {
        status.ToTable("LegalStatuses");
        status.Ignore(s => s.Over);
        status.Property(s => s.Status).HasMaxLength(LegalStatus.MaxCodeLength);
        status.Property(s => s.Label).HasMaxLength(LegalStatus.MaxLabelLength);
        status.HasOne<Document>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentToShareMapping : IEntityTypeConfiguration<ConsentToShare>
{
    public void Configure(EntityTypeBuilder<ConsentToShare> consent)
    {
        consent.ToTable("Consents");
        consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        consent.HasOne<Document>().WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
