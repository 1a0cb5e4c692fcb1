using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>How often a second the disk makes a page durable when nothing else is asked of it.</summary>
internal static partial class DiskSpeed
{
    private const int Page = 4096;
    private const int Pages = 1000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    /// <param name="folder">On the disk in question.</param>
    public static double FlushesPerSecond(string folder)
    {
        var path = Path.Combine(folder, "flushes");
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, preallocationSize: Page * Pages);
        var page = new byte[Page];
        for (var place = 0; place < Pages; place++) RandomAccess.Write(file, page, (long)place * Page);
        RandomAccess.FlushToDisk(file);
        var began = TimeProvider.System.GetTimestamp();
        var count = 0;
        for (; TimeProvider.System.GetElapsedTime(began) < Length; count++)
        {
            RandomAccess.Write(file, page, (long)(count % Pages) * Page);
            Flush(file);
        }

        return count / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    private static void Flush(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux() || FlushData(file.DangerousGetHandle()) != 0) RandomAccess.FlushToDisk(file);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FlushData(nint file);
}
