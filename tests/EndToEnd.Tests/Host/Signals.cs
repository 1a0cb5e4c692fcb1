using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>Asks a process to end, which the framework has no call for.</summary>
internal static class Signals
{
    private const int Sigterm = 15;

    /// <summary>SIGTERM; on Windows, which has none, the process is killed.</summary>
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else if (kill(process.Id, Sigterm) != 0)
        {
            throw new InvalidOperationException($"SIGTERM did not reach process {process.Id}: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int signal);
}
