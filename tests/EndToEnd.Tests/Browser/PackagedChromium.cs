using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>
/// A headless Chromium for Linux on x64 that ships inside an npm package (70 MB), with the libraries and a font that a bare machine lacks.
/// It is unpacked beside the package, once.
/// </summary>
internal static class PackagedChromium
{
    private static readonly string Folder = Path.Combine(NodePackages.Folder, "chromium");

    public static async Task<ChromiumProgram?> Find(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64) return null;
        await NodePackages.Install(Folder, cancellationToken);
        var unpacked = Path.Combine(Folder, "node_modules", ".unpacked");
        if (!Directory.Exists(unpacked))
            await Unpack(Path.Combine(Folder, "node_modules", "@sparticuz", "chromium", "bin"), unpacked, cancellationToken);
        return new ChromiumProgram(Path.Combine(unpacked, "chromium"), new Dictionary<string, string>
        {
            ["LD_LIBRARY_PATH"] = Path.Combine(unpacked, "lib"),
            ["FONTCONFIG_FILE"] = Path.Combine(unpacked, "any-fonts.conf"),
        });
    }

    private static async Task Unpack(string package, string target, CancellationToken cancellationToken)
    {
        var half = Directory.CreateDirectory($"{target}.{Environment.ProcessId}").FullName;
        foreach (var archive in (string[])["al2023", "fonts", "swiftshader"])
        {
            await using var tar = Open(Path.Combine(package, $"{archive}.tar.br"));
            await TarFile.ExtractToDirectoryAsync(tar, half, overwriteFiles: true, cancellationToken);
        }

        await using (var packed = Open(Path.Combine(package, "chromium.br")))
        await using (var program = File.Create(Path.Combine(half, "chromium")))
            await packed.CopyToAsync(program, cancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(half, "chromium"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(Path.Combine(half, "any-fonts.conf"), Fonts(target), cancellationToken);
        Directory.Move(half, target);
    }

    private static BrotliStream Open(string path) => new(File.OpenRead(path), CompressionMode.Decompress);

    private static string Fonts(string unpacked) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <dir>{unpacked}/fonts</dir>
          <cachedir>{unpacked}/fonts-cache</cachedir>
        </fontconfig>
        """;
}
