using System.Net;
using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>What a host answered to a click.</summary>
/// <param name="Code">The statusCode inside the body.</param>
/// <param name="AnsweredAt">A timestamp of the system's clock.</param>
internal sealed record ClickReply(HttpStatusCode Status, int Code, ClickAnswer Answer, TimeSpan Took, long AnsweredAt)
{
    public static ClickReply Read(HttpStatusCode status, string body, long startedAt)
    {
        var answeredAt = TimeProvider.System.GetTimestamp();
        var took = TimeProvider.System.GetElapsedTime(startedAt, answeredAt);
        var json = JsonNode.Parse(body)!;
        return new ClickReply(status, json["statusCode"]!.GetValue<int>(), new ClickAnswer(json["type"]!.ToString(), json["value"]), took, answeredAt);
    }

    public bool HasButton(string title) => Answer.Card?.HasButton(title) == true;
}
