using CaseRecording.App.Shared;
using CaseRecording.App.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CaseRecording.Tests.Security;

public sealed class SignInModeTests
{
    private const string Tenant = "5d0b7f2e-9f2c-4a51-8f8e-1f6a5f0c2b11";

    [Fact]
    public void Demo_is_for_development() =>
        Read("Development", ("Mode", "Demo")).Should().Be(SignInMode.Demo);

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Test")]
    public void Demo_refuses_to_start_anywhere_else(string environment) =>
        Refusal(environment, ("Mode", "Demo")).Should().Be(
            $"Authentication:Mode is Demo, which lets anyone in as anyone. It is for Development only, and this is {environment}. Set Authentication:Mode to Entra in appsettings.json or the environment.");

    [Theory]
    [InlineData("Development", null)]
    [InlineData("Production", null)]
    [InlineData("Production", "")]
    public void No_mode_refuses_to_start(string environment, string? mode) =>
        Refusal(environment, ("Mode", mode)).Should().Be("Authentication:Mode is not set. Set it to Entra in appsettings.json or the environment.");

    [Theory]
    [InlineData("None")]
    [InlineData("demo")]
    [InlineData("Demo,Entra")]
    public void Any_other_mode_refuses_to_start(string mode) =>
        Refusal("Development", ("Mode", mode)).Should().Be($"Authentication:Mode is {mode}, which is neither Demo nor Entra. Correct it in appsettings.json or the environment.");

    [Fact]
    public void Entra_with_nothing_set_says_all_that_is_missing() =>
        Refusal("Production", ("Mode", "Entra")).Should().Be(
            "Authentication:Mode is Entra, but Authentication:Entra:TenantId, Authentication:Entra:ClientId, Authentication:Entra:ClientSecret are not set. Set them in appsettings.json or the environment.");

    [Theory]
    [InlineData("TenantId")]
    [InlineData("ClientId")]
    [InlineData("ClientSecret")]
    public void Entra_says_which_one_is_missing(string missing)
    {
        (string, string?)[] settings =
            [("Mode", "Entra"), .. Whole().Where(setting => setting.Item1 != $"Entra:{missing}"), ($"Entra:{missing}", " ")];
        Refusal("Production", settings).Should().Be(
            $"Authentication:Mode is Entra, but Authentication:Entra:{missing} is not set. Set it in appsettings.json or the environment.");
    }

    [Theory]
    [InlineData("common")]
    [InlineData("organizations")]
    [InlineData("Consumers")]
    public void Entra_for_anybodys_accounts_refuses_to_start(string tenant) =>
        Refusal("Production", [("Mode", "Entra"), .. Whole().Where(setting => setting.Item1 != "Entra:TenantId"), ("Entra:TenantId", tenant)]).Should().Be(
            $"Authentication:Entra:TenantId is {tenant}, which lets in accounts of any organisation. Set it to the organisation's own tenant in appsettings.json or the environment.");

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void Entra_with_everything_set_starts(string environment) =>
        Read(environment, [("Mode", "Entra"), .. Whole()]).Should().Be(SignInMode.Entra);

    [Theory]
    [InlineData("/files/1?tab=notes", "/files/1?tab=notes")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    public void Signing_in_leads_back_to_this_program_only(string? asked, string led) => SignIn.Local(asked).Should().Be(led);

    private static (string, string?)[] Whole() => [("Entra:TenantId", Tenant), ("Entra:ClientId", "client"), ("Entra:ClientSecret", "secret")];

    private static string Refusal(string environment, params (string, string?)[] settings) =>
        FluentActions.Invoking(() => Read(environment, settings)).Should().Throw<RefusesToStartException>().Which.Message;

    private static SignInMode Read(string environment, params (string Name, string? Value)[] settings) => SignInModes.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => $"Authentication:{s.Name}", s => s.Value)).Build(),
        new Somewhere { EnvironmentName = environment });

    private sealed class Somewhere : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
