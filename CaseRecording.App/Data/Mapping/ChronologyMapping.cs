using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class ChronologyEntryMapping : IEntityTypeConfiguration<ChronologyEntry>
{
    public void Configure(EntityTypeBuilder<ChronologyEntry> entry)
    {
        entry.ToTable("ChronologyEntries");
        entry.Ignore(e => e.Source);
        entry.HasIndex(e => new { e.FileId, e.State });
        // What the record offers is judged once, whatever two people do at the same time; events added by hand have no source.
        entry.HasIndex(e => new { e.SourceId, e.SourceKind, e.SourceMoment, e.FileId }).IsUnique();
        entry.HasMany(e => e.Wordings).WithOne().HasForeignKey(w => w.EntryId).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Judgements).WithOne().HasForeignKey(j => j.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChronologyWordingMapping : IEntityTypeConfiguration<ChronologyWording>
{
    public void Configure(EntityTypeBuilder<ChronologyWording> wording)
    {
        wording.ToTable("ChronologyWordings");
        wording.Ignore(w => w.Details);
        wording.ComplexProperty(w => w.When);
        wording.HasIndex(w => new { w.EntryId, w.Number }).IsUnique();
    }
}

internal sealed class ChronologyJudgementMapping : IEntityTypeConfiguration<ChronologyJudgement>
{
    public void Configure(EntityTypeBuilder<ChronologyJudgement> judgement)
    {
        judgement.ToTable("ChronologyJudgements");
        judgement.HasIndex(j => new { j.EntryId, j.Number }).IsUnique();
    }
}

internal sealed class ChronologyRelevanceMapping : IEntityTypeConfiguration<ChronologyRelevance>
{
    public void Configure(EntityTypeBuilder<ChronologyRelevance> relevance)
    {
        relevance.ToTable("ChronologyRelevances");
        relevance.HasIndex(r => new { r.EntryId, r.ForFileId, r.Number }).IsUnique();
        relevance.HasIndex(r => r.ForFileId);
        relevance.HasOne<ChronologyEntry>().WithMany().HasForeignKey(r => r.EntryId).OnDelete(DeleteBehavior.Restrict);
        relevance.HasOne<ChildFile>().WithMany().HasForeignKey(r => r.ForFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
