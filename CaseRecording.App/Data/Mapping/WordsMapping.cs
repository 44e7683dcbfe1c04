using CaseRecording.App.Data.Words;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class WordsMapping : IEntityTypeConfiguration<IndexedText>
{
    public void Configure(EntityTypeBuilder<IndexedText> text)
    {
        text.ToTable("IndexedTexts");
        text.HasKey(t => t.Number);
        text.Property(t => t.Number).ValueGeneratedOnAdd();
        text.Property(t => t.AuthorName).HasMaxLength(Stamp.MaxNameLength);
        text.HasIndex(t => new { t.FileId, t.Number });
        text.HasIndex(t => t.ItemId);
        text.HasIndex(t => t.SourceId);
        text.HasOne<ChildFile>().WithMany().HasForeignKey(t => t.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
