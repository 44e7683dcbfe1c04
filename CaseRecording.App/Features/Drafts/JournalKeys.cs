using System.Security.Cryptography;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRecording.App.Features.Drafts;

/// <summary>
/// Keys of what a browser keeps on a laptop until it is sent (journal.js). Each window gets a new one, together with the same key sealed;
/// only that lies on the laptop, and only a signed-in session of the same person has it opened again.
/// </summary>
public sealed class JournalKeys(IDataProtectionProvider protection)
{
    private const int KeyLength = 32;

    /// <summary>A new key for this person.</summary>
    public JournalKey Make(Actor actor)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        return new JournalKey(key, Convert.ToBase64String(Of(actor).Protect(key)));
    }

    /// <summary>Opens one; null where it was made for somebody else, or by another server.</summary>
    public JournalKey? Open(string locked, Actor actor)
    {
        try
        {
            return new JournalKey(Of(actor).Unprotect(Convert.FromBase64String(locked)), locked);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Of(Actor actor) => protection.CreateProtector("Drafts.Journal", actor.Id.ToString("N"));
}

/// <summary>A key, and the same key sealed.</summary>
/// <param name="Bytes">The key: AES of 256 bits.</param>
/// <param name="Sealed">What may lie on the laptop.</param>
public sealed record JournalKey(byte[] Bytes, string Sealed);
