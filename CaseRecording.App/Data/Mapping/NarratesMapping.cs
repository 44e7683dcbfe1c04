using CaseRecording.Domain.Narrates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class NarratesMapping : IEntityTypeConfiguration<NarratesAssessment>
{
    public void Configure(EntityTypeBuilder<NarratesAssessment> assessment)
    {
        assessment.ToTable("Narrates");
        assessment.HasIndex(a => a.FormId).IsUnique();
        assessment.HasIndex(a => new { a.CaseId, a.State });
        assessment.PartOfForm(nameof(NarratesAssessment.FormId));
    }
}
