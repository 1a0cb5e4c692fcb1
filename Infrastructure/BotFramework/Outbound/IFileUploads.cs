using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

public enum UploadResult
{
    Done,

    /// <summary>The address, or the one where the file would lie, is not among the hosts that are allowed; nothing was sent.</summary>
    ElsewhereRefused,

    /// <summary>The storage refused it or did not answer. A file may lie there that is not whole.</summary>
    Failed,
}

/// <summary>Puts files where their owners have consented to.</summary>
public interface IFileUploads
{
    /// <summary>One attempt, which follows no redirect and ends within two minutes.</summary>
    /// <param name="hosts">Where files may lie; no request goes anywhere else.</param>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<UploadResult> Put(FileUpload to, FileHosts hosts, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
