namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>A kept database file to work on, which goes with what lies beside it.</summary>
internal sealed class KeptCopy(KeptStore kept) : IDisposable
{
    public string Path { get; } = kept.Copy();

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(System.IO.Path.GetTempPath(), System.IO.Path.GetFileName(Path) + "*")) File.Delete(file);
    }
}
