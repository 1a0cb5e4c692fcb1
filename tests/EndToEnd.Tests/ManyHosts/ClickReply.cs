using System.Net;
using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>What a host answered to a click.</summary>
/// <param name="Code">The statusCode inside the body.</param>
internal sealed record ClickReply(HttpStatusCode Status, int Code, ClickAnswer Answer, TimeSpan Took)
{
    public static ClickReply Read(HttpStatusCode status, string body, TimeSpan took)
    {
        var json = JsonNode.Parse(body)!;
        var answer = new ClickAnswer(json["type"]!.ToString(), json["value"]);
        return new ClickReply(status, json["statusCode"]!.GetValue<int>(), answer, took);
    }

    public bool IsStillSaving => Answer.IsStillSaving;

    public bool HasButton(string title) => Answer.Card?.HasButton(title) == true;
}
