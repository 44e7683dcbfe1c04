using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class SamePersonMapping : IEntityTypeConfiguration<SamePersonFinding>
{
    public void Configure(EntityTypeBuilder<SamePersonFinding> finding)
    {
        finding.ToTable("SamePersonFindings");
        finding.HasIndex(f => new { f.KeptPersonId, f.OtherPersonId, f.Turn }).IsUnique();
        finding.HasOne<Person>().WithMany().HasForeignKey(f => f.KeptPersonId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Person>().WithMany().HasForeignKey(f => f.OtherPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
