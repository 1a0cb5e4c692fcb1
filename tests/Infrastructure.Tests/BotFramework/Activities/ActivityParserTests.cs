using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>What Teams sends is understood.</summary>
public sealed class ActivityParserTests
{
    [Fact]
    public void A_personal_message_is_its_text_and_not_the_copy_in_html()
    {
        var message = SampleActivity.Parse<InboundActivity.Message>("personal-message");

        Assert.Equal("next", message.Text);
        Assert.Equal("plain", message.TextFormat);
        Assert.Empty(message.Files);
        Assert.Null(message.Value);
    }

    [Fact]
    public void The_envelope_says_who_where_and_when()
    {
        var envelope = SampleActivity.Parse<InboundActivity.Message>("personal-message").Envelope;

        Assert.Equal("1700000000001", envelope.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 15, 31, TimeSpan.Zero), envelope.Timestamp!.Value.AddTicks(-1459171));
        Assert.Equal(new ChannelAccount("29:1kQv-learner", "Ada Reyes", "3f2c1a00-0000-4000-8000-000000000001"), envelope.From);
        Assert.Equal("personal", envelope.ConversationType);
        Assert.Equal("en-GB", envelope.Locale);
        Assert.Equal(SampleActivity.Reference, envelope.ToReference());
    }

    [Theory]
    [InlineData("personal-message", "Europe/Madrid", "Europe/London")]
    [InlineData("submit", null, "Europe/London")]
    [InlineData("install", null, null)]
    public void The_activity_says_its_zone_and_the_client_its_own(string sample, string? zone, string? clients) =>
        Assert.Equal((zone, clients), (Parsed(sample).Envelope.TimeZone, Parsed(sample).Envelope.ClientTimeZone));

    [Fact]
    public void The_tenant_may_be_said_in_the_channels_data_only() =>
        Assert.Equal(SampleActivity.Tenant, Parsed("tenant-in-channel-data").Envelope.TenantId);

    [Fact]
    public void The_mention_of_the_bot_is_cut_out_in_any_case_and_others_stay() =>
        Assert.Equal("ask <at>Bea</at> about it", SampleActivity.Parse<InboundActivity.Message>("mention").Text);

    [Fact]
    public void A_submitted_card_has_no_text_but_a_value()
    {
        var message = SampleActivity.Parse<InboundActivity.Message>("submit");

        Assert.Equal("", message.Text);
        Assert.Equal("Die Zahlen stimmen 📊", message.Value!.Value.GetProperty("work").GetString());
        Assert.Equal("1699999999000", message.ReplyToId);
    }

    [Fact]
    public void A_value_that_is_an_object_written_as_text_is_unwrapped()
    {
        var message = SampleActivity.Parse<InboundActivity.Message>("message-back");

        Assert.Equal("Show it", message.Text);
        Assert.Equal("show", message.Value!.Value.GetProperty("act").GetString());
    }

    [Fact]
    public void A_click_has_its_verb_and_data()
    {
        var click = SampleActivity.Parse<InboundActivity.CardAction>("execute");

        Assert.Equal("accept", click.Verb);
        Assert.Equal("now", click.Data.GetProperty("start").GetString());
        Assert.Equal("1699999999002", click.ReplyToId);
        Assert.False(click.Automatic);
    }

    [Fact]
    public void A_refresh_is_not_a_click_and_may_have_no_data()
    {
        var refresh = SampleActivity.Parse<InboundActivity.CardAction>("refresh");

        Assert.True(refresh.Automatic);
        Assert.Empty(refresh.Data.EnumerateObject());
    }

    [Fact]
    public void A_file_is_where_it_lies_not_where_it_can_be_fetched_for_minutes()
    {
        var file = Assert.Single(SampleActivity.Parse<InboundActivity.Message>("file").Files);

        Assert.Equal("dashboard.xlsx", file.Name);
        Assert.Equal("xlsx", file.FileType);
        Assert.EndsWith("/Microsoft%20Teams%20Chat%20Files/dashboard.xlsx", file.ContentUrl, StringComparison.Ordinal);
    }

    [Fact]
    public void An_install_and_an_uninstall_are_told_apart_in_any_case()
    {
        SampleActivity.Parse<InboundActivity.Installed>("install");
        SampleActivity.Parse<InboundActivity.Uninstalled>("uninstall");
    }

    [Theory]
    [InlineData("add", false)]
    [InlineData("Add-Upgrade", true)]
    [InlineData("remove", false)]
    [InlineData("remove-upgrade", true)]
    public void Another_version_of_the_app_is_told_apart(string action, bool isUpgrade)
    {
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(SampleActivity.With("install", "action", action)));

        var (added, removed) = (parsed.Activity as InboundActivity.Installed, parsed.Activity as InboundActivity.Uninstalled);
        Assert.Equal(isUpgrade, added?.IsUpgrade ?? removed!.IsUpgrade);
    }

    [Fact]
    public void Those_who_joined_include_the_bot()
    {
        var added = SampleActivity.Parse<InboundActivity.MembersAdded>("members-added");

        Assert.Equal(["29:1kQv-learner", "28:" + SampleActivity.AppId], added.Ids);
        Assert.True(added.IncludesBot);
    }

    [Theory]
    [InlineData("personal", "a:1-personal", null, true)]
    [InlineData("Personal", "a:1-personal", false, true)]
    [InlineData(null, "a:1-personal", null, true)]
    [InlineData("personal", "a:1-personal", true, false)]
    [InlineData("groupChat", "a:1-personal", null, false)]
    [InlineData(null, "19:zz@thread.v2", true, false)]
    [InlineData("personal", "19:x_y@unq.gbl.spaces", null, false)]
    [InlineData("personal", "a:", null, false)]
    [InlineData("personal", "a:1/../2", null, false)]
    public void A_chat_is_personal_by_its_type_and_by_the_form_of_its_id(string? type, string id, bool? isGroup, bool personal)
    {
        var conversation = new JsonObject { ["id"] = id, ["conversationType"] = type, ["isGroup"] = isGroup };
        var parsed = Assert.IsType<ParseResult.Parsed>(
            SampleActivity.ParseText(SampleActivity.With("personal-message", "conversation", conversation)));

        Assert.Equal(personal, parsed.Activity.Envelope.IsPersonal);
    }

    [Theory]
    [InlineData("1700000000002", "1700000000002")]
    [InlineData("1:0aB-_x;y=1", "1:0aB-_x;y=1")]
    [InlineData("", null)]
    [InlineData("..", null)]
    [InlineData("1/2", null)]
    [InlineData("1 2", null)]
    [InlineData("%2e%2e", null)]
    [InlineData(null, null)]
    public void A_clicked_message_that_no_channel_would_name_so_was_not_said(string? said, string? understood)
    {
        var click = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(SampleActivity.With("execute", "replyToId", said)));

        Assert.Equal(understood, Assert.IsType<InboundActivity.CardAction>(click.Activity).ReplyToId);
    }

    [Fact]
    public void An_id_of_endless_length_is_none()
    {
        var click = Assert.IsType<ParseResult.Parsed>(
            SampleActivity.ParseText(SampleActivity.With("execute", "replyToId", new string('1', 201))));

        Assert.Null(Assert.IsType<InboundActivity.CardAction>(click.Activity).ReplyToId);
    }

    [Theory]
    [InlineData("28:" + SampleActivity.AppId, true)]
    [InlineData("29:1kQv-learner", false)]
    public void A_chat_without_the_bot_is_one_it_was_removed_from(string removed, bool uninstalled)
    {
        var left = SampleActivity.Json("members-added");
        left.Remove("membersAdded");
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = removed });

        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(left.ToJsonString()));

        Assert.Equal(uninstalled, parsed.Activity is InboundActivity.Uninstalled);
    }

    [Theory]
    [InlineData("", "bot", "Uninstalled")]
    [InlineData("29:new", "bot", "Uninstalled")]
    [InlineData("bot", "bot", "Uninstalled")]
    [InlineData("", "29:left", "MembersRemoved")]
    [InlineData("29:new", "29:left", "MembersRemoved")]
    [InlineData("bot", "29:left", "MembersAdded")]
    [InlineData("29:new", "", "MembersAdded")]
    [InlineData("", "", "Other")]
    public void An_empty_list_counts_as_absent_and_the_removal_of_the_bot_before_all_else(string added, string removed, string understood)
    {
        var update = SampleActivity.Json("members-added");
        update["membersAdded"] = Members(added);
        update["membersRemoved"] = Members(removed);

        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(update.ToJsonString()));

        Assert.Equal(understood, parsed.Activity.GetType().Name);

        static JsonArray Members(string id) =>
            id.Length == 0 ? [] : [new JsonObject { ["id"] = id == "bot" ? "28:" + SampleActivity.AppId : id }];
    }

    [Fact]
    public void What_is_not_known_is_a_case_of_its_own()
    {
        Assert.Equal("holographicGesture", SampleActivity.Parse<InboundActivity.Other>("unknown-type").Type);
        Assert.Equal("task/fetch", SampleActivity.Parse<InboundActivity.UnknownInvoke>("unknown-invoke").Name);
    }

    [Fact]
    public void An_unknown_type_may_say_nothing_else()
    {
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText("""{"type":"event"}"""));
        Assert.Equal("event", Assert.IsType<InboundActivity.Other>(parsed.Activity).Type);
    }

    private static InboundActivity Parsed(string sample) =>
        Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(SampleActivity.Text(sample))).Activity;
}
