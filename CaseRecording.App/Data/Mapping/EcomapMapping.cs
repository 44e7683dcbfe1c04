using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class EcomapVersionMapping : IEntityTypeConfiguration<EcomapVersion>
{
    public void Configure(EntityTypeBuilder<EcomapVersion> version)
    {
        version.ToTable("EcomapVersions");
        // One follows another, whatever two people do at once.
        version.HasIndex(v => new { v.FileId, v.Number }).IsUnique();
        version.HasMany(v => v.Ties).WithOne().HasForeignKey(t => t.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EcomapTieMapping : IEntityTypeConfiguration<EcomapTie>
{
    public void Configure(EntityTypeBuilder<EcomapTie> tie)
    {
        tie.ToTable("EcomapTies");
        tie.Ignore(t => t.Details);
        tie.Property(t => t.Kind).HasMaxLength(EcomapTie.MaxKindLength);
        tie.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        tie.HasOne<Involvement>().WithMany().HasForeignKey(t => t.InvolvementId).OnDelete(DeleteBehavior.Restrict);
        tie.HasIndex(t => new { t.VersionId, t.Position }).IsUnique();
    }
}
