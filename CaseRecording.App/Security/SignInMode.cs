using CaseRecording.App.Shared;

namespace CaseRecording.App.Security;

/// <summary>How people prove who they are.</summary>
public enum SignInMode
{
    /// <summary>A page of fictional staff; one click. Development only.</summary>
    Demo,

    /// <summary>The organisation's own accounts, through Microsoft Entra ID.</summary>
    Entra,
}

/// <summary>Reads the mode from the settings, and refuses to start on anything but a whole one: a record that half checks who is there is worse than none.</summary>
public static class SignInModes
{
    private const string Where = "appsettings.json or the environment";
    private static readonly string[] Needed = ["TenantId", "ClientId", "ClientSecret"];
    private static readonly string[] AnyTenant = ["common", "organizations", "consumers"];

    /// <summary>The mode to run in.</summary>
    /// <exception cref="RefusesToStartException">The settings are missing, unknown, incomplete or not allowed here.</exception>
    public static SignInMode Read(IConfiguration settings, IHostEnvironment environment)
    {
        var mode = settings["Authentication:Mode"];
        return mode switch
        {
            "Demo" when environment.IsDevelopment() => SignInMode.Demo,
            "Demo" => throw new RefusesToStartException(
                $"Authentication:Mode is Demo, which lets anyone in as anyone. It is for Development only, and this is {environment.EnvironmentName}. Set Authentication:Mode to Entra in {Where}."),
            "Entra" => WholeEntra(settings.GetSection("Authentication:Entra")),
            null or "" => throw new RefusesToStartException($"Authentication:Mode is not set. Set it to Entra in {Where}."),
            _ => throw new RefusesToStartException($"Authentication:Mode is {mode}, which is neither Demo nor Entra. Correct it in {Where}."),
        };
    }

    private static SignInMode WholeEntra(IConfigurationSection entra)
    {
        var missing = Needed.Where(name => string.IsNullOrWhiteSpace(entra[name])).Select(name => $"{entra.Path}:{name}").ToList();
        if (missing.Count > 0)
            throw new RefusesToStartException(
                $"Authentication:Mode is Entra, but {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} not set. Set {(missing.Count == 1 ? "it" : "them")} in {Where}.");
        // Staff are matched by e-mail at their first sign-in; in another tenant anyone may claim an e-mail.
        if (AnyTenant.Contains(entra["TenantId"], StringComparer.OrdinalIgnoreCase))
            throw new RefusesToStartException($"{entra.Path}:TenantId is {entra["TenantId"]}, which lets in accounts of any organisation. Set it to the organisation's own tenant in {Where}.");
        return SignInMode.Entra;
    }
}
