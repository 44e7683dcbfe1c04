using CaseRecording.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.ToTable("Plans");
        plan.HasIndex(p => p.FormId).IsUnique();
        plan.HasIndex(p => new { p.CaseId, p.State });
        plan.HasOne<Plan>().WithMany().HasForeignKey(p => p.SupersedesId).OnDelete(DeleteBehavior.Restrict);
        plan.PartOfForm(nameof(Plan.FormId));
    }
}

internal sealed class CareAgreementMapping : IEntityTypeConfiguration<CareAgreement>
{
    public void Configure(EntityTypeBuilder<CareAgreement> agreement)
    {
        agreement.ToTable("CareAgreements");
        agreement.HasIndex(a => a.CaseId).IsUnique();
    }
}
