using System.Net;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>Files go where their owner lets them, in parts, and nowhere else.</summary>
public sealed class FileUploadsTests : IDisposable
{
    private const string Address = "https://contoso-my.sharepoint.com/upload?tempauth=x";
    private const string Content = "https://contoso-my.sharepoint.com/my-data.json";

    private readonly FakeHttp network = new();
    private readonly List<string> ranges = [];

    public void Dispose()
    {
        network.NothingUnexpected();
        network.Dispose();
    }

    [Fact]
    public async Task A_small_file_is_put_at_once_without_any_token_of_the_bot()
    {
        Answers(HttpStatusCode.Created);

        Assert.Equal(UploadResult.Done, await Put(Address, 3));

        Assert.Equal(["bytes 0-2/3"], ranges);
        Assert.Null(Assert.Single(network.Requests).Authorization);
    }

    [Fact]
    public async Task A_large_one_is_put_part_by_part()
    {
        Answers(HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.OK);

        Assert.Equal(UploadResult.Done, await Put(Address, (2 * FileUploads.Part) + 1));

        Assert.Equal(["bytes 0-3276799/6553601", "bytes 3276800-6553599/6553601", "bytes 6553600-6553600/6553601"], ranges);
    }

    [Theory]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_the_storage_does_not_take_is_not_saved(HttpStatusCode status)
    {
        Answers(status);

        Assert.Equal(UploadResult.Failed, await Put(Address, 3));

        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Nor_what_it_ends_too_early()
    {
        Answers(HttpStatusCode.OK);

        Assert.Equal(UploadResult.Failed, await Put(Address, FileUploads.Part + 1));
    }

    [Fact]
    public async Task Nor_is_it_when_nobody_answers()
    {
        network.On("PUT", Address, () => throw new HttpRequestException("reset"));

        Assert.Equal(UploadResult.Failed, await Put(Address, 3));
    }

    [Theory]
    [InlineData("https://example.com/upload")]
    [InlineData("http://contoso-my.sharepoint.com/upload")]
    [InlineData("https://contoso-my.sharepoint.com.example.com/upload")]
    [InlineData("https://contoso-my.sharepoint.com@example.com/upload")]
    [InlineData("https://contoso-my.sharepoint.com:8443/upload")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("upload")]
    public async Task No_other_host_ever_gets_a_request(string address)
    {
        Assert.Equal(UploadResult.ElsewhereRefused, await Put(address, 3));
        Assert.Equal(UploadResult.ElsewhereRefused, await Put(Address, 3, address));

        Assert.Empty(network.Requests);
    }

    [Fact]
    public void Redirects_are_not_followed()
    {
        using var handler = FileUploads.Handler();

        Assert.False(handler.AllowAutoRedirect);
    }

    private void Answers(params HttpStatusCode[] statuses)
    {
        var left = new Queue<HttpStatusCode>(statuses);
        network.On("PUT", Address, (request, _) =>
        {
            ranges.Add(request.Content!.Headers.ContentRange!.ToString());
            var answer = FakeHttp.Json(left.Dequeue(), "{}");
            answer.Headers.Location = new Uri("https://example.com/");
            return Task.FromResult(answer);
        });
    }

    private async Task<UploadResult> Put(string address, int length, string content = Content)
    {
        using var uploads = new FileUploads(network, TimeProvider.System, NullLogger<FileUploads>.Instance);
        return await uploads.Put(
            new FileUpload("my-data.json", address, content, null, null), FileHosts.SharePoint, new byte[length], CancellationToken.None);
    }
}
