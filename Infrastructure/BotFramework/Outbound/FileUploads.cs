using System.Net;
using System.Net.Http.Headers;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Sends a file's parts in order, as an upload session wants them. Its address holds a token, so no log names it.</summary>
internal sealed class FileUploads(HttpMessageHandler handler, TimeProvider time, ILogger<FileUploads> log) : IFileUploads, IDisposable
{
    /// <summary>The storage takes parts of whole multiples of 320 KiB, of up to 60 MiB; this is ten of them.</summary>
    internal const int Part = 10 * 320 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 256 * 1024 };

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ToConnect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    };

    public async ValueTask<UploadResult> Put(
        FileUpload to, FileHosts hosts, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!hosts.Accept(to.UploadUrl) || !hosts.Accept(to.ContentUrl))
        {
            log.UploadElsewhere(FileHosts.HostOf(to.UploadUrl));
            return UploadResult.ElsewhereRefused;
        }

        using var deadline = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await PutAll(new Uri(to.UploadUrl), content, either.Token) ? UploadResult.Done : UploadResult.Failed;
        }
        catch (Exception failure) when (
            failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.UploadFailed(failure.GetType().Name);
            return UploadResult.Failed;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<bool> PutAll(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        for (var from = 0; from < content.Length; from += Part)
        {
            var part = content.Slice(from, Math.Min(Part, content.Length - from));
            using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(part) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + part.Length - 1, content.Length);
            using var response = await http.SendAsync(request, cancellationToken);
            var isLast = from + part.Length == content.Length;
            if (isLast && response.StatusCode is (HttpStatusCode.OK or HttpStatusCode.Created)) return true;
            if (!isLast && response.StatusCode is HttpStatusCode.Accepted) continue;
            log.UploadFailed(response.StatusCode.ToString());
            return false;
        }

        return false;
    }
}
