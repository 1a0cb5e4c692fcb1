using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>The bots own token …</summary>
public sealed class ConnectorTokensTests : IDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly Issuer issuer = new();
    private readonly ConnectorTokens tokens;
    private int credentials;

    public ConnectorTokensTests()
    {
        issuer.Time = time;
        tokens = new(NewCredential, "https://api.botframework.com/.default", time, NullLogger<ConnectorTokens>.Instance);
    }

    public void Dispose() => tokens.Dispose();

    [Fact]
    public async Task Is_asked_for_once_until_it_is_about_to_expire()
    {
        Assert.Equal("token-1", await Get());
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", await Get());
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("token-2", await Get());
        Assert.Equal(1, credentials);
    }

    [Fact]
    public async Task Is_asked_for_by_one_caller_while_the_others_wait()
    {
        var callers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Get()));

        Assert.All(callers, token => Assert.Equal("token-1", token));
    }

    [Fact]
    public async Task Is_fresh_after_it_was_refused_even_if_the_old_credential_would_repeat_it()
    {
        await Get();
        tokens.Drop("another");
        Assert.Equal("token-1", await Get());
        tokens.Drop("token-1");
        Assert.Equal("token-2", await Get());
        Assert.Equal(2, credentials);
    }

    [Fact]
    public async Task Is_fetched_once_however_many_calls_in_a_row_are_refused()
    {
        for (var call = 0; call < 20; call++)
            tokens.Drop(await Get());
        Assert.Equal("token-2", await Get());

        time.Advance(TimeSpan.FromMinutes(1));
        tokens.Drop("token-2");
        Assert.Equal("token-3", await Get());
        Assert.Equal(3, credentials);
    }

    [Fact]
    public async Task Is_a_case_when_there_is_none()
    {
        issuer.Failure = new AuthenticationFailedException("The secret has expired.");
        Assert.IsType<TokenAnswer.Unavailable>(await tokens.Get(TestContext.Current.CancellationToken));
        issuer.Failure = null;
        Assert.Equal("token-1", await Get());
    }

    [Fact]
    public void Comes_from_what_is_configured()
    {
        var path = Certificate();
        var (id, tenant) = (SampleActivity.AppId, SampleActivity.Tenant);

        Assert.IsType<ClientSecretCredential>(BotCredential.Create(new() { AppId = id, AppTenantId = tenant, ClientSecret = "x" }));
        Assert.IsType<ManagedIdentityCredential>(BotCredential.Create(new() { AppId = id, UseManagedIdentity = true }));
        Assert.IsType<ClientCertificateCredential>(BotCredential.Create(
            new() { AppId = id, AppTenantId = tenant, CertificatePath = path, CertificatePassword = "door" }));
        File.Delete(path);
    }

    private Issuer NewCredential()
    {
        credentials++;
        return issuer;
    }

    private async Task<string> Get() =>
        Assert.IsType<TokenAnswer.Bearer>(await tokens.Get(TestContext.Current.CancellationToken)).Token;

    private static string Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now, now.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "door"));
        return path;
    }

    private sealed class Issuer : TokenCredential
    {
        private int issued;

        public TimeProvider Time { get; set; } = TimeProvider.System;

        public Exception? Failure { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Assert.Equal(["https://api.botframework.com/.default"], requestContext.Scopes);
            return Failure is null
                ? new AccessToken($"token-{++issued}", Time.GetUtcNow() + TimeSpan.FromHours(1))
                : throw Failure;
        }
    }
}
