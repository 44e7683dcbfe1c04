using CaseRecording.App.Data.Matching;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key)
    {
        key.ToTable("PersonKeys");
        // It is read by the key alone, and holds nothing else: one index answers everything.
        key.HasKey(k => new { k.Key, k.Number });
        key.Property(k => k.Key).HasMaxLength(MatchKeys.MaxLength);
    }
}

internal sealed class FindablePersonMapping : IEntityTypeConfiguration<FindablePerson>
{
    public void Configure(EntityTypeBuilder<FindablePerson> person)
    {
        person.ToTable("FindablePeople");
        person.HasKey(p => p.Number);
        person.Property(p => p.Number).ValueGeneratedNever();
        person.HasIndex(p => p.PersonId).IsUnique();
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
