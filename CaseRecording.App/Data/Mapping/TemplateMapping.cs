using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class TemplateDefinitionMapping : IEntityTypeConfiguration<TemplateDefinition>
{
    public void Configure(EntityTypeBuilder<TemplateDefinition> definition)
    {
        definition.ToTable("Templates");
        definition.Property(d => d.Key).HasMaxLength(TemplateDefinition.MaxKeyLength);
        definition.HasIndex(d => new { d.Key, d.Number }).IsUnique();
    }
}

internal sealed class FormMapping : IEntityTypeConfiguration<Form>
{
    public void Configure(EntityTypeBuilder<Form> form)
    {
        form.ToTable("Forms");
        form.Ignore(f => f.IsOpen);
        form.Property(f => f.TemplateKey).HasMaxLength(TemplateDefinition.MaxKeyLength);
        form.HasIndex(f => new { f.CaseId, f.State });
        form.HasIndex(f => f.SubjectId);
        form.HasIndex(f => f.State);
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("Answers");
        answer.Property(a => a.QuestionKey).HasMaxLength(Answer.MaxKeyLength);
        // One row a question, so that people who write in different places never meet.
        answer.HasIndex(a => new { a.FormId, a.QuestionKey }).IsUnique();
        answer.PartOfForm(nameof(Answer.FormId));
    }
}

internal sealed class AnswerClashMapping : IEntityTypeConfiguration<AnswerClash>
{
    public void Configure(EntityTypeBuilder<AnswerClash> clash)
    {
        clash.ToTable("AnswerClashes");
        clash.Ignore(c => c.IsOpen).Ignore(c => c.Sentence);
        clash.Property(c => c.QuestionKey).HasMaxLength(Answer.MaxKeyLength);
        clash.PartOfForm(nameof(AnswerClash.FormId));
    }
}

internal sealed class FormRowsMapping : IEntityTypeConfiguration<OutcomeRow>, IEntityTypeConfiguration<RiskRow>, IEntityTypeConfiguration<ProgressRow>
{
    public void Configure(EntityTypeBuilder<OutcomeRow> row) => Configure(row, "OutcomeRows");

    public void Configure(EntityTypeBuilder<RiskRow> row) => Configure(row, "RiskRows");

    public void Configure(EntityTypeBuilder<ProgressRow> row)
    {
        Configure(row, "ProgressRows");
        row.HasOne<OutcomeRow>().WithMany().HasForeignKey(r => r.OutcomeRowId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Configure<TRow>(EntityTypeBuilder<TRow> row, string table) where TRow : FormRow
    {
        row.ToTable(table);
        row.HasBaseType((Type?)null);
        row.Property(r => r.QuestionKey).HasMaxLength(Answer.MaxKeyLength);
        row.PartOfForm(nameof(FormRow.FormId));
    }
}

internal sealed class FormContributorMapping : IEntityTypeConfiguration<FormContributor>
{
    public void Configure(EntityTypeBuilder<FormContributor> contributor)
    {
        contributor.ToTable("FormContributors");
        contributor.HasIndex(c => new { c.FormId, c.StaffId }).IsUnique();
        contributor.PartOfForm(nameof(FormContributor.FormId));
    }
}

internal sealed class FormSnapshotMapping : IEntityTypeConfiguration<FormSnapshot>
{
    public void Configure(EntityTypeBuilder<FormSnapshot> snapshot)
    {
        snapshot.ToTable("FormSnapshots");
        snapshot.Ignore(s => s.IsWhole);
        snapshot.HasIndex(s => s.FormId).IsUnique();
        snapshot.PartOfForm(nameof(FormSnapshot.FormId));
    }
}

internal sealed class FormReturnMapping : IEntityTypeConfiguration<FormReturn>
{
    public void Configure(EntityTypeBuilder<FormReturn> back)
    {
        back.ToTable("FormReturns");
        back.PartOfForm(nameof(FormReturn.FormId));
    }
}

internal static class FormParts
{
    /// <summary>The row cannot stand without its form.</summary>
    public static void PartOfForm<T>(this EntityTypeBuilder<T> part, string key) where T : RecordItem =>
        part.HasOne<Form>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
