using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The storage of everybody, by address.</summary>
internal sealed class FakeUploads : IFileUploads
{
    /// <summary>What was put where.</summary>
    public Dictionary<string, string> Files { get; } = [];

    public UploadResult Result { get; set; } = UploadResult.Done;

    public ValueTask<UploadResult> Put(
        FileUpload to, FileHosts hosts, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!hosts.Accept(to.UploadUrl)) return ValueTask.FromResult(UploadResult.ElsewhereRefused);
        if (Result is UploadResult.Done) Files[to.UploadUrl] = Encoding.UTF8.GetString(content.Span);
        return ValueTask.FromResult(Result);
    }
}
