using System.Net;
using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>What a host answered to a click.</summary>
/// <param name="Code">The statusCode inside the body.</param>
internal sealed record ClickReply(HttpStatusCode Status, int Code, ClickAnswer Answer, TimeSpan Took)
{
    private const string StillSaving = "Still saving.";

    public static ClickReply Read(HttpStatusCode status, string body, TimeSpan took)
    {
        var json = JsonNode.Parse(body)!;
        var answer = new ClickAnswer(json["type"]!.ToString(), json["value"]);
        return new ClickReply(status, json["statusCode"]!.GetValue<int>(), answer, took);
    }

    /// <summary>The click was not done in time to be answered with what came of it.</summary>
    public bool IsStillSaving => Answer.Card?.Says(StillSaving) ?? Answer.Words?.Contains(StillSaving, StringComparison.Ordinal) == true;

    public bool HasButton(string title) => Answer.Card?.HasButton(title) == true;
}
