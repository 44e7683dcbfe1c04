using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class NoteCorrectionMapping : IEntityTypeConfiguration<NoteCorrection>
{
    public void Configure(EntityTypeBuilder<NoteCorrection> correction)
    {
        correction.HasOne<CaseNote>().WithMany().HasForeignKey(c => c.NoteId).OnDelete(DeleteBehavior.Restrict);
        correction.HasMany(c => c.Parts).WithOne().HasForeignKey(p => p.CorrectionId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne(c => c.Facts).WithOne().HasForeignKey<CorrectedFacts>(f => f.CorrectionId).OnDelete(DeleteBehavior.Restrict);
        correction.HasMany(c => c.ReliedOn).WithOne().HasForeignKey(r => r.CorrectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CorrectedPartMapping : IEntityTypeConfiguration<CorrectedPart>
{
    public void Configure(EntityTypeBuilder<CorrectedPart> part) => part.HasIndex(p => new { p.CorrectionId, p.Part }).IsUnique();
}

internal sealed class CorrectedFactsMapping : IEntityTypeConfiguration<CorrectedFacts>
{
    public void Configure(EntityTypeBuilder<CorrectedFacts> facts)
    {
        facts.HasOne<CaseNote>().WithMany().HasForeignKey(f => f.NoteId).OnDelete(DeleteBehavior.Restrict);
        facts.ComplexProperty(f => f.HappenedOn);
        facts.HasMany(f => f.Presence).WithOne().HasForeignKey(p => p.FactsId).OnDelete(DeleteBehavior.Restrict);
        // One stands, whatever two people do at once.
        facts.HasIndex(f => f.ReplacesId).IsUnique();
        facts.HasIndex(f => new { f.NoteId, f.ReplacesId });
        facts.HasIndex(f => f.NoteId).IsUnique().HasFilter("\"ReplacesId\" IS NULL").HasDatabaseName("IX_CorrectedFacts_OneFirstPerNote");
    }
}

internal sealed class CorrectedPresenceMapping : IEntityTypeConfiguration<CorrectedPresence>
{
    public void Configure(EntityTypeBuilder<CorrectedPresence> present) => present.HasIndex(p => new { p.FactsId, p.Position }).IsUnique();
}

internal sealed class NoteAddendumMapping : IEntityTypeConfiguration<NoteAddendum>
{
    public void Configure(EntityTypeBuilder<NoteAddendum> addendum) =>
        addendum.HasOne<CaseNote>().WithMany().HasForeignKey(a => a.NoteId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class NoteSealMapping : IEntityTypeConfiguration<NoteSeal>
{
    public void Configure(EntityTypeBuilder<NoteSeal> seal)
    {
        seal.HasOne<CaseNote>().WithMany().HasForeignKey(s => s.NoteId).OnDelete(DeleteBehavior.Restrict);
        // A note is sealed whole once, whatever two managers do at once.
        seal.HasIndex(s => s.NoteId).IsUnique().HasFilter("\"Part\" IS NULL").HasDatabaseName("IX_NoteSeals_OneWholePerNote");
        seal.HasIndex(s => new { s.NoteId, s.PassageId });
    }
}

internal sealed class NoteOriginMapping : IEntityTypeConfiguration<NoteOrigin>
{
    public void Configure(EntityTypeBuilder<NoteOrigin> origin)
    {
        origin.HasOne<CaseNote>().WithMany().HasForeignKey(o => o.NoteId).OnDelete(DeleteBehavior.Restrict);
        origin.HasIndex(o => o.OriginalId).IsUnique();
    }
}

internal sealed class CorrectionReviewMapping : IEntityTypeConfiguration<CorrectionReview>
{
    public void Configure(EntityTypeBuilder<CorrectionReview> review)
    {
        review.HasOne<NoteCorrection>().WithMany().HasForeignKey(r => r.CorrectionId).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(r => r.CorrectionId).IsUnique();
    }
}
