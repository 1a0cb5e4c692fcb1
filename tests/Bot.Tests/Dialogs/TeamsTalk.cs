using System.Globalization;
using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What the channel sends of a team of Microsoft Teams that has the bot.</summary>
internal static class TeamsTalk
{
    public const string Address = "19:general@thread.tacv2";

    public static Task AddToTeam(
        this Talk talk, PersonId person, string name = "Web and search", DateTimeOffset? at = null, string action = "add") =>
        talk.Send(At(at, InTeam(talk, person, "installationUpdate", name, ("action", action))));

    /// <summary>The other activity that adding the bot comes as.</summary>
    public static Task JoinTeam(this Talk talk, PersonId person, DateTimeOffset? at = null) => talk.Send(At(at, InTeam(
        talk, person, "conversationUpdate", "Web and search", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:bot" })))));

    public static Task RemoveFromTeam(this Talk talk, PersonId person, DateTimeOffset? at = null, string action = "remove") =>
        talk.Send(At(at, InTeam(talk, person, "installationUpdate", "Web and search", ("action", action))));

    public static Task LeaveTeams(this Talk talk, PersonId person) => talk.Send(InTeam(
        talk, person, "conversationUpdate", "Web and search",
        ("membersRemoved", new JsonArray(new JsonObject { ["id"] = $"29:{person}" }))));

    public static Task ChangeTeam(
        this Talk talk, PersonId person, string happened, string name = "Web and search", DateTimeOffset? at = null)
    {
        var activity = At(at, InTeam(talk, person, "conversationUpdate", name));
        activity["channelData"]!["eventType"] = happened;
        return talk.Send(activity);
    }

    /// <summary>Something happens to a channel of the team.</summary>
    public static Task ChangeChannel(
        this Talk talk, PersonId person, string happened, string name, string channel = "19:web@thread.tacv2")
    {
        var activity = InTeam(talk, person, "conversationUpdate", "Web team");
        activity["channelData"]!["eventType"] = happened;
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["name"] = name };
        return talk.Send(activity);
    }

    /// <summary>When it happened, by the channel's clock; activities may come in another order.</summary>
    private static JsonObject At(DateTimeOffset? at, JsonObject activity)
    {
        if (at is { } moment) activity["timestamp"] = moment.ToString("O", CultureInfo.InvariantCulture);
        return activity;
    }

    private static JsonObject InTeam(Talk talk, PersonId person, string type, string name, params (string, JsonNode)[] members)
    {
        var activity = talk.Activity(person, type, members);
        activity["conversation"] = new JsonObject
        {
            ["id"] = Address, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "t",
        };
        activity["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = Address, ["name"] = name } };
        return activity;
    }
}
