using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class CaseNoteMapping : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> note)
    {
        note.Property(n => n.SubKind).HasMaxLength(CaseNote.MaxSubKindLength);
        note.ComplexProperty(n => n.HappenedOn);
        note.HasMany(n => n.Passages).WithOne().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Restrict);
        note.HasMany(n => n.Presence).WithOne().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Restrict);
        // Keys are made from time, so newest first within a file is this index read backwards.
        note.HasIndex(n => new { n.FileId, n.Id });
        note.HasIndex(n => n.CaseId);
        note.HasIndex(n => n.WrittenTogetherId);
    }
}

internal sealed class PassageMapping : IEntityTypeConfiguration<Passage>
{
    public void Configure(EntityTypeBuilder<Passage> passage) => passage.HasIndex(p => new { p.NoteId, p.Position }).IsUnique();
}

internal sealed class NotePinMapping : IEntityTypeConfiguration<NotePin>
{
    public void Configure(EntityTypeBuilder<NotePin> pin)
    {
        pin.HasOne<CaseNote>().WithMany().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Restrict);
        pin.HasIndex(p => new { p.FileId, p.TakenDownAt });
    }
}

internal sealed class NoteLinkMapping : IEntityTypeConfiguration<NoteLink>
{
    public void Configure(EntityTypeBuilder<NoteLink> link)
    {
        link.HasOne<CaseNote>().WithMany().HasForeignKey(l => l.NoteId).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => new { l.NoteId, l.ToId }).IsUnique().HasFilter("\"TakenAwayAt\" IS NULL");
        link.HasIndex(l => l.ToId);
    }
}
