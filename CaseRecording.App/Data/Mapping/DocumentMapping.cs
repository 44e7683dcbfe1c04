using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("Documents");
        document.Property(d => d.Title).HasMaxLength(Document.MaxTitleLength);
        document.Property(d => d.FileName).HasMaxLength(Document.MaxFileNameLength);
        document.Property(d => d.Hash).HasMaxLength(64);
        document.Property(d => d.SectionKey).HasMaxLength(Answer.MaxKeyLength);
        document.HasOne<Form>().WithMany().HasForeignKey(d => d.FormId).OnDelete(DeleteBehavior.Restrict);
        // Keys are made from time, so newest first within a file is this index read backwards.
        document.HasIndex(d => new { d.FileId, d.Id });
        document.HasIndex(d => d.Hash);
    }
}

internal sealed class DocumentTextMapping : IEntityTypeConfiguration<DocumentText>
{
    public void Configure(EntityTypeBuilder<DocumentText> text)
    {
        text.ToTable("DocumentTexts");
        text.HasOne<Document>().WithMany().HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Restrict);
        text.HasIndex(t => t.DocumentId).IsUnique();
    }
}

internal sealed class DocumentSealMapping : IEntityTypeConfiguration<DocumentSeal>
{
    public void Configure(EntityTypeBuilder<DocumentSeal> seal)
    {
        seal.ToTable("DocumentSeals");
        seal.HasOne<Document>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
        seal.HasIndex(s => s.DocumentId).IsUnique();
    }
}
