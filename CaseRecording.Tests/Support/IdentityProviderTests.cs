using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CaseRecording.Tests.Support;

/// <summary>That the stand-in for Entra speaks as Entra does, so that a green sign-in test means something.</summary>
public sealed class IdentityProviderTests
{
    private static readonly DirectoryPerson Erin = new("00000000-0000-0000-0000-0000000000e1", "Erin Callow", "erin.callow@manxcare.example", "AllocatedWorker", "DutyWorker");

    [Fact]
    public async Task It_publishes_its_endpoints_below_tenant_and_version()
    {
        await using var provider = await IdentityProvider.StartAsync(Erin);
        using var client = new HttpClient();
        var about = await client.GetFromJsonAsync<JsonNode>($"{provider.Issuer}/.well-known/openid-configuration");
        ((string)about!["issuer"]!).Should().Be(provider.Issuer);
        ((string)about["token_endpoint"]!).Should().StartWith(provider.Issuer);
        var keys = await client.GetFromJsonAsync<JsonNode>((string)about["jwks_uri"]!);
        keys!["keys"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_chosen_comes_back_with_key_name_and_app_roles()
    {
        await using var provider = await IdentityProvider.StartAsync(Erin);
        using var client = new HttpClient();
        var query = $"?client_id={IdentityProvider.ClientId}&response_type=id_token&response_mode=form_post&scope=openid%20profile&nonce=n&state=s&redirect_uri=http://localhost/signin-oidc";

        var page = await client.GetStringAsync($"{provider.Issuer}/authorize{query}");
        page.Should().Contain("Erin Callow");
        var answer = await client.GetStringAsync($"{provider.Issuer}/authorize{query}&person={Erin.Oid}");

        var token = new JsonWebToken(System.Text.RegularExpressions.Regex.Match(answer, "name=\"id_token\" value=\"([^\"]+)\"").Groups[1].Value);
        token.Issuer.Should().Be(provider.Issuer);
        token.Audiences.Should().Equal(IdentityProvider.ClientId);
        token.GetClaim("oid").Value.Should().Be(Erin.Oid);
        token.GetClaim("preferred_username").Value.Should().Be(Erin.UserName);
        token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).Should().Equal("AllocatedWorker", "DutyWorker");
    }
}
