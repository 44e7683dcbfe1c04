using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews");
        review.HasIndex(r => r.FormId).IsUnique();
        review.HasIndex(r => new { r.CaseId, r.State });
        review.HasIndex(r => new { r.ChairId, r.State, r.ArrangedFor });
        review.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        review.PartOfForm(nameof(Review.FormId));
    }
}
