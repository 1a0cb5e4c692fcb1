using MicroAssignBot.Infrastructure.TeamsApp;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

/// <summary>Teams ignores a changed package of the same version, and takes no lower one.</summary>
public sealed class PackageMakerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;
    private readonly List<string> problems = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Out => Path.Combine(folder, "made", "app.zip");

    private string Sources => Path.Combine(folder, "sources");

    [Fact]
    public async Task The_first_package_has_the_version_of_the_manifest_and_every_file_at_its_root()
    {
        Assert.Equal(new MadePackage(Shipped, null), await Make());

        var made = AppPackage.FromZip(await File.ReadAllBytesAsync(Out, Cancel))!;
        Assert.Equal(Shipped, made.Version);
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(Out, Cancel);
        Assert.Equal(["color.png", "de.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
        Assert.Equal([Out], Directory.GetFiles(Path.GetDirectoryName(Out)!));
    }

    [Fact]
    public async Task The_same_again_is_the_same_to_the_byte()
    {
        await Make();
        var first = await File.ReadAllBytesAsync(Out, Cancel);

        Assert.Equal(new MadePackage(Shipped, Shipped), await Make());
        Assert.Equal(first, await File.ReadAllBytesAsync(Out, Cancel));
    }

    [Fact]
    public async Task Whatever_changes_in_it_raises_the_version()
    {
        await Make();
        var second = Shipped.Next;
        Assert.Equal(new MadePackage(second, Shipped), await Make(TeamsAppFiles.Values with { Domain = "other.contoso.com" }));

        await File.AppendAllTextAsync(Source("de.json"), " ", Cancel);
        Assert.Equal(new MadePackage(second.Next, second), await Make(TeamsAppFiles.Values with { Domain = "other.contoso.com" }));

        await File.WriteAllBytesAsync(Source("color.png"), [1], Cancel);
        Assert.Equal(
            new MadePackage(second.Next.Next, second.Next), await Make(TeamsAppFiles.Values with { Domain = "other.contoso.com" }));
    }

    [Fact]
    public async Task A_higher_version_of_the_manifest_is_taken_as_it_is()
    {
        await Make();
        var manifest = await File.ReadAllTextAsync(Source("manifest.json"), Cancel);
        await File.WriteAllTextAsync(
            Source("manifest.json"),
            manifest.Replace($"\"version\": \"{Shipped}\"", "\"version\": \"7.0.0\"", StringComparison.Ordinal), Cancel);

        Assert.Equal(new MadePackage(new PackageVersion(7, 0, 0), Shipped), await Make());
    }

    [Fact]
    public async Task A_file_that_is_no_package_is_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Out)!);
        await File.WriteAllTextAsync(Out, "my holiday pictures", Cancel);

        Assert.Null(await Make());
        Assert.Equal([$"--out: {Out} is there and isn't an app package. Give another name."], problems);
        Assert.Equal("my holiday pictures", await File.ReadAllTextAsync(Out, Cancel));
    }

    [Fact]
    public async Task The_package_of_another_bot_is_left_alone()
    {
        await Make(TeamsAppFiles.Values with { AppId = "3f2c1a00-0000-4000-8000-000000000002" });
        var first = await File.ReadAllBytesAsync(Out, Cancel);

        Assert.Null(await Make());
        Assert.Equal([$"--out: {Out} is the package of another app. Give another name."], problems);
        Assert.Equal(first, await File.ReadAllBytesAsync(Out, Cancel));
    }

    [Theory]
    [InlineData("01.0.0")]
    [InlineData("1.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("1.0.0.0")]
    [InlineData("9999999.0.0")]
    public void What_is_not_three_numbers_is_no_version(string text) => Assert.Null(PackageVersion.Read(text));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static PackageVersion Shipped => PackageVersion.Read(TeamsAppFiles.TextAt("version"))!.Value;

    private string Source(string name) => Path.Combine(Sources, name);

    private Task<MadePackage?> Make(PackageValues? values = null)
    {
        if (!Directory.Exists(Sources))
        {
            Directory.CreateDirectory(Sources);
            foreach (var path in Directory.GetFiles(TeamsAppFiles.Folder)) File.Copy(path, Source(Path.GetFileName(path)));
        }

        return new PackageMaker(Sources).Make(values ?? TeamsAppFiles.Values, Out, problems, Cancel);
    }
}
