using System.Security.Cryptography;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRecording.App.Data.Documents;

/// <summary>
/// Each content is sealed with a key of its own, and that key lies beside it, wrapped: with the key of the setting <c>Documents:Key</c> where there
/// is one, and otherwise with the program's own keys, which lie in the database.
/// </summary>
public sealed class DocumentKeys
{
    /// <summary>AES of 256 bits.</summary>
    public const int Length = 32;

    private const byte ByProgram = 1, ByService = 2;
    private const int NonceLength = 12, TagLength = 16;
    private readonly IDataProtector _program;
    private readonly byte[]? _service;

    /// <summary>Reads the setting.</summary>
    /// <exception cref="RefusesToStartException">The setting is no key.</exception>
    public DocumentKeys(IDataProtectionProvider protection, string? setting)
    {
        _program = protection.CreateProtector("Documents.Content");
        if (string.IsNullOrWhiteSpace(setting))
            return;
        var key = new byte[Length];
        if (!Convert.TryFromBase64String(setting, key, out var written) || written != Length)
            throw new RefusesToStartException("Documents:Key is no key. It has to be 32 random bytes in Base64, such as “openssl rand -base64 32” makes.");
        _service = key;
    }

    /// <summary>A key as it may lie beside the content.</summary>
    public byte[] Wrap(byte[] key)
    {
        if (_service is null)
            return [ByProgram, .. _program.Protect(key)];
        var wrapped = new byte[1 + NonceLength + Length + TagLength];
        wrapped[0] = ByService;
        RandomNumberGenerator.Fill(wrapped.AsSpan(1, NonceLength));
        using var aes = new AesGcm(_service, TagLength);
        aes.Encrypt(wrapped.AsSpan(1, NonceLength), key, wrapped.AsSpan(1 + NonceLength, Length), wrapped.AsSpan(1 + NonceLength + Length));
        return wrapped;
    }

    /// <summary>The key again.</summary>
    /// <exception cref="CryptographicException">It was wrapped with another key, or altered.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped)
    {
        if (wrapped is [ByProgram, ..])
            return _program.Unprotect(wrapped[1..].ToArray());
        if (_service is null || wrapped is not [ByService, ..] || wrapped.Length != 1 + NonceLength + Length + TagLength)
            throw new CryptographicException("The content was sealed with a key that the program does not have.");
        var key = new byte[Length];
        using var aes = new AesGcm(_service, TagLength);
        aes.Decrypt(wrapped.Slice(1, NonceLength), wrapped.Slice(1 + NonceLength, Length), wrapped[(1 + NonceLength + Length)..], key);
        return key;
    }
}
