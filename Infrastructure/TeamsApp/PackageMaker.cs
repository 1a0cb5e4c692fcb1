namespace MicroAssignBot.Infrastructure.TeamsApp;

/// <summary>What was made, and whether it differs from the package that was there.</summary>
public sealed record MadePackage(PackageVersion Version, PackageVersion? Before);

/// <summary>
/// Makes the app package. Teams ignores a changed package of the same version, so the version rises above that of the package that
/// lies where this one goes, unless both are the same.
/// </summary>
/// <param name="folder">The manifest with its tokens, the icons and the files of further languages.</param>
public sealed class PackageMaker(string folder)
{
    /// <param name="problems">Gets a sentence when nothing is written.</param>
    /// <returns>Null when there is a problem.</returns>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    public async Task<MadePackage?> Make(
        PackageValues values, string path, ICollection<string> problems, CancellationToken cancellationToken)
    {
        var package = await AppPackage.FromFolder(folder, cancellationToken);
        ManifestText.Fill(package.Manifest, values);
        var before = await Before(package, path, problems, cancellationToken);
        if (problems.Count > 0) return null;

        var version = Version(package, before);
        package.Manifest["version"] = version.ToString();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await Replace(path, package.ToZip(), cancellationToken);
        return new MadePackage(version, before?.Version);
    }

    private static async Task<AppPackage?> Before(
        AppPackage package, string path, ICollection<string> problems, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return null;
        var before = AppPackage.FromZip(await File.ReadAllBytesAsync(path, cancellationToken));
        if (before?.Version is null) problems.Add($"--out: {path} is there and isn't an app package. Give another name.");
        else if (before.Manifest["id"]?.ToString() != package.Manifest["id"]?.ToString())
            problems.Add($"--out: {path} is the package of another app. Give another name.");
        return before;
    }

    private static PackageVersion Version(AppPackage package, AppPackage? before)
    {
        var own = package.Version ?? throw new InvalidDataException("The manifest's version isn't three numbers.");
        if (before?.Version is not { } earlier || own.IsAbove(earlier)) return own;
        return package.HasContentOf(before) ? earlier : earlier.Next;
    }

    /// <summary>The version that was uploaded is only known from this file, so a failure must not leave half of one.</summary>
    private static async Task Replace(string path, byte[] content, CancellationToken cancellationToken)
    {
        var half = path + ".new";
        await File.WriteAllBytesAsync(half, content, cancellationToken);
        File.Move(half, path, overwrite: true);
    }
}
