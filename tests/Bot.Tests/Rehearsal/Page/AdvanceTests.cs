using System.Net;
using MicroAssignBot.Bot.Rehearsal.Time;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Page;

public sealed class AdvanceTests
{
    private static readonly DateTimeOffset Later = new(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_move_answers_the_new_time_what_was_sent_and_what_is_held()
    {
        await using var host = await RehearsalTestServer.Start();
        host.Answer = _ => new TimeMachineAnswer.Moved(
            Later, "1 working hour", ["Mina Park got an offer."], ["Ada Novak will get work to review."]);

        var (status, body) = await Post(host, "?by=01:00:00");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"outcome":"moved","now":"2026-11-24T11:00:00+01:00","passed":"1 working hour","sent":["Mina Park got an offer."],"""
                + "\"held\":[\"Ada Novak will get work to review.\"]}",
            body);
        Assert.Equal([new Step.By(TimeSpan.FromHours(1))], host.Steps);
    }

    [Fact]
    public async Task Nothing_due_is_an_answer_too()
    {
        await using var host = await RehearsalTestServer.Start();

        var (status, body) = await Post(host, "?to=next-alarm");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("""{"outcome":"nothing-due","now":"2026-11-24T10:00:00+01:00",""", body, StringComparison.Ordinal);
        Assert.Equal([new Step.ToNextDue()], host.Steps);
    }

    [Fact]
    public async Task A_delivery_that_takes_too_long_says_what_still_waits()
    {
        await using var host = await RehearsalTestServer.Start();
        host.Answer = _ => new TimeMachineAnswer.TimedOut(Later, "1 working hour", [], ["the card of Mina Park"]);

        var (_, body) = await Post(host, "?to=next-working-day");

        Assert.Contains("\"outcome\":\"timed-out\"", body, StringComparison.Ordinal);
        Assert.Contains("the card of Mina Park", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?by=soon")]
    [InlineData("?by=-01:00:00")]
    [InlineData("?by=01:00:00&to=next-alarm")]
    [InlineData("?by=01:00:00&by=02:00:00")]
    [InlineData("?by=800:00:00")]
    public async Task An_unclear_wish_is_refused_in_a_sentence_and_moves_nothing(string query)
    {
        await using var host = await RehearsalTestServer.Start();

        var (status, body) = await Post(host, query);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("{\"error\":\"", body, StringComparison.Ordinal);
        Assert.Empty(host.Steps);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:4000")]
    [InlineData("null")]
    public async Task A_page_from_elsewhere_cannot_move_the_clock(string origin)
    {
        await using var host = await RehearsalTestServer.Start();

        var (status, _) = await Post(host, "?to=next-alarm", origin);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Empty(host.Steps);
    }

    [Fact]
    public async Task The_page_itself_may_move_the_clock()
    {
        await using var host = await RehearsalTestServer.Start();

        var (status, _) = await Post(host, "?to=next-alarm", "http://localhost");

        Assert.Equal(HttpStatusCode.OK, status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Post(RehearsalTestServer host, string query, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/rehearsal/advance{query}");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await host.Client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
