using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>What a host answered, whatever it was asked.</summary>
internal sealed record HostReply(int Status, string Body)
{
    private static readonly string[] Insides = ["Exception", "   at ", ".cs", "MicroAssignBot.", "System.", "Sqlite", "stack"];

    /// <summary>The statusCode inside the body of an answer to a click.</summary>
    public int? Code => Json?["statusCode"]?.GetValue<int>();

    public CardView? Card => Answer?.Card;

    /// <summary>The sentence of an answer that is no card.</summary>
    public string? Words => Answer?.Words;

    public bool IsStillSaving => Answer?.IsStillSaving == true;

    private JsonObject? Json => Body.StartsWith('{') ? JsonNode.Parse(Body)!.AsObject() : null;

    private ClickAnswer? Answer => Json is { } json && json["type"] is { } type ? new ClickAnswer(type.ToString(), json["value"]) : null;

    public static HostReply Read(int status, string body)
    {
        Assert.All(Insides, inside => Assert.DoesNotContain(inside, body, StringComparison.OrdinalIgnoreCase));
        return new HostReply(status, body);
    }
}
