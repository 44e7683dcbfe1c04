using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftField>
{
    public void Configure(EntityTypeBuilder<DraftField> draft)
    {
        draft.ToTable("Drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Scope).HasMaxLength(DraftField.MaxScopeLength);
        draft.Property(d => d.Field).HasMaxLength(DraftField.MaxFieldLength);
        draft.Property(d => d.Digest).HasMaxLength(DraftField.DigestLength);
        // Of two windows that meet at one field, the later looks again at what the other left.
        draft.Property(d => d.Sequence).IsConcurrencyToken();
        draft.HasIndex(d => new { d.AuthorId, d.Scope, d.Field }).IsUnique();
        // What was typed on in the same instant is neither overwritten nor deleted unseen.
        draft.Property(d => d.Sequence).IsConcurrencyToken();
        draft.HasIndex(d => d.FileId);
    }
}

internal sealed class UnfinishedNoteActMapping : IEntityTypeConfiguration<UnfinishedNoteAct>
{
    public void Configure(EntityTypeBuilder<UnfinishedNoteAct> act) => act.HasIndex(a => new { a.DraftId, a.Deed });
}
