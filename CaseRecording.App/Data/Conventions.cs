using System.Reflection;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseRecording.App.Data;

/// <summary>What holds for every table: portable between the engines, keys made in the domain, a version that a lost race meets.</summary>
internal static class Conventions
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    public static void MapEveryRecordItem(ModelBuilder model)
    {
        foreach (var type in RecordItemTypes)
        {
            var entity = model.Entity(type);
            entity.HasKey(nameof(RecordItem.Id));
            entity.Property(nameof(RecordItem.Id)).ValueGeneratedNever();
            entity.Property(nameof(RecordItem.Version)).IsConcurrencyToken();
            entity.ComplexProperty(typeof(Stamp), nameof(RecordItem.Recorded));
            entity.Ignore(nameof(RecordItem.Happenings));
            if (typeof(IOnFile).IsAssignableFrom(type) && type != typeof(ChildFile))
            {
                entity.HasOne(typeof(ChildFile)).WithMany().HasForeignKey(nameof(IOnFile.FileId)).OnDelete(DeleteBehavior.Restrict);
            }
        }
    }

    /// <summary>Every kind of item the domain has; a new one is mapped without being named here.</summary>
    public static IReadOnlyList<Type> RecordItemTypes { get; } =
        [.. typeof(RecordItem).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(RecordItem))).OrderBy(t => t.Name)];

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        stored => stored, read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
}
