using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>The rehearsal begins anew under people who are in the middle of something.</summary>
public sealed class StartOverPathTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_there_is_gone_no_timer_is_left_and_the_whole_path_can_be_gone_again()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        var before = await stage.Host.Now(Cancellation);
        await stage.Review(Cancellation);
        Assert.Equal("moved", (await stage.Host.Advance(Cancellation)).Outcome);
        using var http = new HttpClient { BaseAddress = stage.Host.Address };
        var first = (await Run(http))["id"]!.ToString();

        // Two clicks are one.
        var answers = await Task.WhenAll(Ask(http), Ask(http));
        Assert.Contains(HttpStatusCode.Accepted, answers);
        await Eventually.Is(async () => await Answers(http) is { } run && run["id"]!.ToString() != first, Cancellation);

        Assert.True((await Run(http))["startedOver"]!.GetValue<bool>());
        Assert.InRange(await stage.Host.Now(Cancellation), before.AddHours(-1), before.AddHours(1));
        Assert.Equal("nothing-due", (await stage.Host.Advance(Cancellation)).Outcome);
        await stage.ReopenLearner(Cancellation);
        await stage.ReopenLead(Cancellation);
        var review = await stage.Review(Cancellation);
        await stage.Lead.Click(review, "Approve", Cancellation, ("keep", "The order of the titles."));
        await stage.Learner.WaitForCard("Next task", Cancellation);
    }

    private static async Task<HttpStatusCode?> Ask(HttpClient http)
    {
        try
        {
            using var response = await http.PostAsync("/rehearsal/start-over", null, Cancellation);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The second came when the host had stopped listening.
            return null;
        }
    }

    private static async Task<JsonNode?> Answers(HttpClient http)
    {
        try
        {
            return await Run(http);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<JsonNode> Run(HttpClient http) =>
        (await http.GetFromJsonAsync<JsonObject>("/rehearsal/status", Cancellation))!["run"]!;
}
