using Azure.Identity;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public sealed class StoreRegistrationTests : IDisposable
{
    private readonly TemporaryFile file = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task With_nothing_but_a_path_the_store_is_a_file_below_the_content_root_that_is_there_after_the_start()
    {
        using var host = Host(("Path", "data/store.db"));
        await host.StartAsync(Now);

        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file.Path)!, "data", "store.db")));
        Assert.Same(host.Services.GetRequiredService<CountingStore>(), host.Services.GetRequiredService<IStore>());
        Assert.Null(await host.Services.GetRequiredService<IStore>().Get("p", "missing", Now));
        await host.StopAsync(Now);
    }

    [Fact]
    public void Every_backend_is_chosen_by_a_setting_and_one_process_alone_owns_none_but_the_file()
    {
        using IHost file = Host(("Path", this.file.Path)), account = Host(
            ("ConnectionString", "AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a"));
        var chosen = new[] { file, account }.Select(host => (
            host.Services.GetRequiredService<IOpeningStore>().GetType(),
            host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.IsEmbedded)).ToList();

        Assert.Equal(
            typeof(IOpeningStore).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IOpeningStore)))
                .Select(type => (type, type == typeof(SqliteStore))).OrderBy(one => one.type.Name),
            chosen.OrderBy(one => one.Item1.Name));
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_does_not_start()
    {
        using var first = Host(("Path", file.Path));
        using var second = Host(("Path", file.Path));
        await first.StartAsync(Now);

        await Assert.ThrowsAsync<IOException>(() => second.StartAsync(Now));
    }

    [Theory]
    [InlineData("Path", "")]
    [InlineData("Table", "no-hyphens")]
    [InlineData("Timeout", "00:00:31")]
    [InlineData("Synchronous", "7")]
    [InlineData("Endpoint", "http://account.table.core.windows.net")]
    [InlineData("Endpoint", "account")]
    [InlineData("ManagedIdentityClientId", "5f0c3f3e-0000-0000-0000-000000000000")]
    public async Task An_option_that_makes_no_sense_is_named_at_the_start(string option, string value)
    {
        using var host = Host((option, value));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Now));
        Assert.Contains(option == "Endpoint" ? "endpoint" : option == "ManagedIdentityClientId" ? "identity" : option,
            refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_named_in_one_way_only()
    {
        using var host = Host(("ConnectionString", "UseDevelopmentStorage=true"), ("Endpoint", "https://account.table.core.windows.net"));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Now));
    }

    [Theory]
    [InlineData("AccountName=a;AccountKey=not-base64-secret!;TableEndpoint=http://127.0.0.1:1/a")]
    [InlineData("the-secret-alone")]
    [InlineData("AccountKey=c2VjcmV0")]
    public async Task A_connection_string_that_is_none_is_named_and_never_said(string text)
    {
        using var host = Host(("ConnectionString", text));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Now));
        Assert.Contains("connection string", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_developers_machine_is_entered_with_whatever_identity_it_offers()
    {
        Assert.IsType<ManagedIdentityCredential>(TableClients.Identity(null, any: false));
        Assert.IsType<ManagedIdentityCredential>(TableClients.Identity("5f0c3f3e-0000-0000-0000-000000000000", any: true));
        Assert.IsType<DefaultAzureCredential>(TableClients.Identity(null, any: true));
    }

    [Fact]
    public async Task A_host_whose_account_is_out_of_reach_does_not_start()
    {
        // Nobody listens on port 1 of loopback.
        using var host = Host(
            ("ConnectionString", "AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a"), ("Timeout", "00:00:01"));

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Now));
        Assert.True(refusal is IOException or TimeoutException, refusal.ToString());
    }

    private IHost Host(params (string Name, string Value)[] options)
    {
        var root = Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!).FullName;
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection(
            options.Select(option => KeyValuePair.Create($"Storage:{option.Name}", (string?)option.Value)));
        builder.Services.AddStore(builder.Configuration);
        return builder.Build();
    }
}
