using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>What happens in a team is told apart from what happens in a person's own chat.</summary>
public sealed class TeamActivityTests
{
    [Theory]
    [InlineData("channel", "19:web@thread.tacv2", true, ConversationKind.Channel)]
    [InlineData("Channel", "19:web@thread.tacv2;messageid=17", null, ConversationKind.Channel)]
    [InlineData("groupChat", "19:zz@thread.v2", true, ConversationKind.GroupChat)]
    [InlineData(null, "19:zz@thread.v2", true, ConversationKind.GroupChat)]
    [InlineData("personal", "19:x_y@unq.gbl.spaces", null, ConversationKind.GroupChat)]
    [InlineData("channel", "a:1-personal", null, ConversationKind.GroupChat)]
    [InlineData("personal", "a:1-personal", null, ConversationKind.Personal)]
    [InlineData(null, "a:1-personal", null, ConversationKind.Personal)]
    public void A_conversation_counts_as_personal_or_as_a_channel_only_when_type_and_id_agree(
        string? type, string id, bool? isGroup, ConversationKind kind)
    {
        var conversation = new JsonObject { ["id"] = id, ["conversationType"] = type, ["isGroup"] = isGroup };
        var parsed = Assert.IsType<ParseResult.Parsed>(
            SampleActivity.ParseText(SampleActivity.With("personal-message", "conversation", conversation)));

        Assert.Equal(kind, parsed.Activity.Envelope.Kind);
    }

    [Fact]
    public void An_activity_of_a_channel_names_the_team_and_the_channel() =>
        Assert.Equal(
            new TeamChannel("19:general@thread.tacv2", "Web team", "19:web@thread.tacv2"),
            SampleActivity.Parse<InboundActivity.ExtensionQuery>("extension-query").Envelope.Team);

    [Fact]
    public void An_install_in_a_team_says_who_did_it_and_in_which_team()
    {
        var envelope = SampleActivity.Parse<InboundActivity.Installed>("team-install").Envelope;

        Assert.False(envelope.IsPersonal);
        Assert.Equal(("19:general@thread.tacv2", "Web and search"), (envelope.Team!.TeamId, envelope.Team.TeamName));
        Assert.Equal("3f2c1a00-0000-4000-8000-000000000001", envelope.From.AadObjectId);
    }

    [Theory]
    [InlineData("teamRenamed", TeamChange.Renamed)]
    [InlineData("teamArchived", TeamChange.Archived)]
    [InlineData("teamUnarchived", TeamChange.Restored)]
    [InlineData("teamRestored", TeamChange.Restored)]
    [InlineData("teamDeleted", TeamChange.Deleted)]
    [InlineData("teamHardDeleted", TeamChange.Deleted)]
    public void What_happens_to_a_team_is_known(string eventType, TeamChange change)
    {
        var activity = SampleActivity.Json("team-renamed");
        activity["channelData"]!["eventType"] = eventType;
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString()));

        Assert.Equal(change, Assert.IsType<InboundActivity.TeamChanged>(parsed.Activity).Change);
    }

    [Theory]
    [InlineData("channelCreated", "19:general@thread.tacv2")]
    [InlineData("teamRenamed", null)]
    [InlineData("teamRenamed", "a:1-personal")]
    [InlineData("teamRenamed", "19:a/../b")]
    public void An_event_that_changes_nothing_for_the_bot_or_names_no_team_is_ignored(string eventType, string? team)
    {
        var activity = SampleActivity.Json("team-renamed");
        activity["channelData"]!["eventType"] = eventType;
        activity["channelData"]!["team"] = team is null ? null : new JsonObject { ["id"] = team };
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString()));

        Assert.IsType<InboundActivity.Other>(parsed.Activity);
    }

    [Fact]
    public void Somebody_who_leaves_is_told_apart_from_the_bot_that_is_removed()
    {
        Assert.Equal(["29:1kQv-left"], SampleActivity.Parse<InboundActivity.MembersRemoved>("member-left").Ids);
        var activity = SampleActivity.Json("member-left");
        activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "28:" + SampleActivity.AppId });
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString()));

        Assert.Equal(ConversationKind.Channel, Assert.IsType<InboundActivity.Uninstalled>(parsed.Activity).Envelope.Kind);
    }
}
