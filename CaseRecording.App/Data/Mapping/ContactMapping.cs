using CaseRecording.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseRecording.App.Data.Mapping;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact) =>
        contact.HasMany(c => c.About).WithOne().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.HasIndex(r => new { r.State, r.DecideBy });
        referral.HasIndex(r => r.CaseId);
    }
}
