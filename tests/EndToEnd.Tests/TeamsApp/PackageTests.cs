using System.IO.Compression;
using MicroAssignBot.EndToEnd.Tests.Host;
using NJsonSchema;

namespace MicroAssignBot.EndToEnd.Tests.TeamsApp;

/// <summary>What the command makes is held against the schemas that Microsoft publishes for these files.</summary>
public sealed class PackageTests : IDisposable
{
    private const string AppId = "3f2c1a00-0000-4000-8000-000000000001";

    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_package_fits_the_official_schemas_and_a_second_one_is_the_same()
    {
        var (code, said) = await Make("bot.contoso.com");
        Assert.True(code == 0, said);

        await using var zip = await ZipFile.OpenReadAsync(Out, Cancellation);
        await Fits(zip, "manifest.json", "MicrosoftTeams.schema.json");
        await Fits(zip, "de.json", "MicrosoftTeams.Localization.schema.json");
        var (_, again) = await Make("bot.contoso.com");
        Assert.Contains("as before: nothing has changed.", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_Teams_would_refuse_are_refused_with_the_reason_and_nothing_is_written()
    {
        var (code, said) = await Make("https://bot.contoso.com", ("TeamsApp__PrivacyUrl", "http://contoso.com"));

        Assert.Equal(1, code);
        Assert.Contains("--domain: \"https://bot.contoso.com\" isn't a host name.", said, StringComparison.Ordinal);
        Assert.Contains("TeamsApp:PrivacyUrl: \"http://contoso.com\" isn't an https address.", said, StringComparison.Ordinal);
        Assert.EndsWith("2 problems. Nothing was written.", said.TrimEnd(), StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Out => Path.Combine(folder, "app.zip");

    private static async Task Fits(ZipArchive zip, string file, string schemaName)
    {
        await NodePackages.Install(NodePackages.Folder, Cancellation);
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(
                NodePackages.Folder, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", "v1.29", schemaName),
            Cancellation);
        Assert.NotEmpty(schema.Validate("""{ "unknown": 1 }"""));
        using var reader = new StreamReader(await zip.GetEntry(file)!.OpenAsync(Cancellation));
        Assert.Empty(schema.Validate(await reader.ReadToEndAsync(Cancellation)));
    }

    private Task<(int Code, string Said)> Make(string domain, params (string Name, string Value)[] more) => HostCommand.Run(
        ["package", "--app-id", AppId, "--domain", domain, "--out", Out],
        [
            ("TeamsApp__Developer", "Contoso"), ("TeamsApp__WebsiteUrl", "https://contoso.com"),
            ("TeamsApp__PrivacyUrl", "https://contoso.com/privacy"), ("TeamsApp__TermsUrl", "https://contoso.com/terms"), .. more,
        ],
        Cancellation);
}
