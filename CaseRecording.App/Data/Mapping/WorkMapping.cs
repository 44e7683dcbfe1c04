using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class WorkTaskMapping : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> task)
    {
        task.ToTable("Tasks");
        task.HasIndex(t => new { t.AssignedToId, t.State, t.DueOn, t.Id });
        task.HasIndex(t => new { t.TeamId, t.State, t.AssignedToId, t.DueOn, t.Id });
        task.HasIndex(t => new { t.FileId, t.State, t.DueOn });
        task.HasIndex(t => t.SubjectId);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice) => notice.HasIndex(n => new { n.ToStaffId, n.DealtWithAt });
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("History");
        // Keys are made from time, so newest first within a file is this index read backwards.
        entry.HasIndex(e => new { e.FileId, e.Id });
        entry.HasIndex(e => e.SubjectId);
    }
}

internal sealed class FileViewMapping : IEntityTypeConfiguration<FileView>
{
    public void Configure(EntityTypeBuilder<FileView> view) => view.HasIndex(v => new { v.FileId, v.Id });
}

internal sealed class HandInMapping : IEntityTypeConfiguration<HandIn>
{
    public void Configure(EntityTypeBuilder<HandIn> handIn) => handIn.HasKey(h => h.Key);
}

internal sealed class SeriesMapping : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> series)
    {
        series.HasKey(s => s.Name);
        series.Property(s => s.Next).IsConcurrencyToken();
    }
}
