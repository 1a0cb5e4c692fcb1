using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests;

public static class ChangeBodies
{
    /// <returns>Null when the row goes.</returns>
    public static ReadOnlyMemory<byte>? Body(this Change change) => change switch
    {
        Change.Insert insert => insert.Body,
        Change.Replace replace => replace.Body,
        Change.Upsert upsert => upsert.Body,
        _ => default(ReadOnlyMemory<byte>?),
    };
}
