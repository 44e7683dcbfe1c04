namespace CaseRecording.Domain.Closure;

/// <summary>Who is informed in writing (7.1.2).</summary>
public enum LetterRecipient { Child, Family, Agency }

/// <summary>Where a letter stands. Withdrawn is a letter that nobody needs after all.</summary>
public enum LetterState { Draft, Ready, Sent, NotAppropriate, Withdrawn }

/// <summary>How a letter went out. What leaves by email is encrypted (2.7.1, P08).</summary>
public enum LetterMeans { Post, ByHand, EncryptedEmail }

/// <summary>To whom a letter goes.</summary>
/// <param name="Kind">Child, family or agency.</param>
/// <param name="RecipientId">The person, or the agency's involvement.</param>
/// <param name="Name">Full name, or the agency's.</param>
/// <param name="Role">Who they are to the child.</param>
/// <param name="Address">The postal address; null where none is known.</param>
/// <param name="AddressMustNotBeDisclosed">Nothing is ever sent to such an address, and it is printed on no letter.</param>
public sealed record LetterTo(LetterRecipient Kind, Guid? RecipientId, string Name, string? Role, string? Address, bool AddressMustNotBeDisclosed);
