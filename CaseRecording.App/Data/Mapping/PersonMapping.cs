using CaseRecording.App.Data.Addresses;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Ignore(p => p.FullName);
        person.Ignore(p => p.IsUnborn);
        person.Ignore(p => p.CurrentAddress);
        person.Property(p => p.SearchSurname).HasMaxLength(Person.MaxNameLength);
        person.HasIndex(p => new { p.SearchSurname, p.SearchForenames });
        // A date is looked for as both, and without the second every person would be gone through.
        person.HasIndex(p => p.DateOfBirth);
        person.HasIndex(p => p.ExpectedOn);
        person.HasMany(p => p.Addresses).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.OtherNames).WithOne().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.ContactDetails).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonAddressMapping : IEntityTypeConfiguration<PersonAddress>
{
    public void Configure(EntityTypeBuilder<PersonAddress> address)
    {
        address.ToTable("Addresses");
        address.Ignore(a => a.OneLine);
        address.Ignore(a => a.Details);
        address.Property(a => a.Uprn).HasMaxLength(PersonAddress.MaxUprnLength);
    }
}

internal sealed class AddressAsItWasMapping : IEntityTypeConfiguration<AddressAsItWas>
{
    public void Configure(EntityTypeBuilder<AddressAsItWas> was)
    {
        was.ToTable("AddressesAsTheyWere");
        was.Ignore(a => a.Details);
        was.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        was.HasOne<PersonAddress>().WithMany().HasForeignKey(a => a.AddressId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DirectoryAddressMapping : IEntityTypeConfiguration<DirectoryAddress>
{
    public void Configure(EntityTypeBuilder<DirectoryAddress> address)
    {
        address.ToTable("DirectoryAddresses");
        address.HasKey(a => a.Uprn);
        address.Property(a => a.Uprn).HasMaxLength(PersonAddress.MaxUprnLength);
        address.Property(a => a.PostcodeKey).HasMaxLength(PersonAddress.MaxUprnLength);
        address.Property(a => a.Lines).HasMaxLength(PersonAddress.MaxLineLength);
        address.Property(a => a.Town).HasMaxLength(PersonAddress.MaxLineLength);
        // A hundred thousand addresses are asked by their postcode alone.
        address.HasIndex(a => a.PostcodeKey);
    }
}

internal sealed class DisabilityMapping : IEntityTypeConfiguration<Disability>
{
    public void Configure(EntityTypeBuilder<Disability> disability)
    {
        disability.ToTable("Disabilities");
        disability.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PregnancyLossMapping : IEntityTypeConfiguration<PregnancyLoss>
{
    public void Configure(EntityTypeBuilder<PregnancyLoss> loss)
    {
        loss.ToTable("PregnancyLosses");
        loss.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        loss.HasOne<Person>().WithMany().HasForeignKey(l => l.OtherParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RelationshipMapping : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> relationship)
    {
        relationship.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        relationship.HasOne<Person>().WithMany().HasForeignKey(r => r.RelatedPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HouseholdMapping : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> household) =>
        household.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class HouseholdMemberMapping : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> member) =>
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
}
