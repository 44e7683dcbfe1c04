using CaseRecording.Domain.Closure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class ClosureRecordMapping : IEntityTypeConfiguration<ClosureRecord>
{
    public void Configure(EntityTypeBuilder<ClosureRecord> closure)
    {
        closure.Ignore(c => c.NotAppropriate);
        closure.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.ClosureId).OnDelete(DeleteBehavior.Restrict);
        closure.HasMany(c => c.Returns).WithOne().HasForeignKey(r => r.ClosureId).OnDelete(DeleteBehavior.Restrict);
        // One closure of a case is under way at a time, whatever two people do at once.
        closure.HasIndex(c => c.CaseId).IsUnique().HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_Closures_OneUnderWayPerCase");
        closure.HasIndex(c => c.State);
    }
}

internal sealed class ClosureLetterMapping : IEntityTypeConfiguration<ClosureLetter>
{
    public void Configure(EntityTypeBuilder<ClosureLetter> letter) =>
        letter.HasOne<ClosureRecord>().WithMany().HasForeignKey(l => l.ClosureId).OnDelete(DeleteBehavior.Restrict);
}
