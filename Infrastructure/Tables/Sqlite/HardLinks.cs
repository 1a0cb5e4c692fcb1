using System.Runtime.InteropServices;
using System.Text;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// How many names a file has. SQLite keeps its log beside the name by which it opened a database, so under another name the latest
/// commits would be missing. .NET does not tell; Linux does by <c>statx</c>, whose answer is laid out alike on every processor.
/// </summary>
internal static class HardLinks
{
    private const int CurrentFolder = -100;
    private const uint LinkCount = 0x4;
    private const int AnswerBytes = 256;
    private const int AnswerMask = 0;
    private const int AnswerLinkCount = 16;

    /// <returns>Null where the system does not tell.</returns>
    public static uint? Count(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var answer = new byte[AnswerBytes];
        try
        {
            if (Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + "\0"), 0, LinkCount, answer) != 0) return null;
        }
        catch (TypeLoadException)
        {
            // The system's library has another name, or no such call.
            return null;
        }

        return (BitConverter.ToUInt32(answer, AnswerMask) & LinkCount) == 0 ? null : BitConverter.ToUInt32(answer, AnswerLinkCount);
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);
}
