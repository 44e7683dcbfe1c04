using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team) => team.HasIndex(t => t.Key).IsUnique();
}

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.ToTable("Staff");
        member.HasIndex(m => m.Key).IsUnique();
        member.HasIndex(m => m.Email).IsUnique();
        member.HasIndex(m => m.ExternalId).IsUnique();
        member.HasMany(m => m.Roles).WithOne().HasForeignKey(r => r.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.StaffId).OnDelete(DeleteBehavior.Restrict);
        absence.HasIndex(a => new { a.StaffId, a.Id });
    }
}
