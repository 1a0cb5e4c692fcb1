using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal static class BodyReader
{
    /// <returns>The body, or null when it is longer than <paramref name="limit"/> bytes; then the rest is not read.</returns>
    /// <exception cref="BadHttpRequestException">The request ends too early or is framed wrongly.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>?> Read(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }
            if (read.IsCompleted)
            {
                // A copy, because the pipe reuses its buffer after this.
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
