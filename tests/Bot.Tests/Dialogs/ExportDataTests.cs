using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A person gets everything about them, as a file or as a message, and nobody else does.</summary>
public sealed class ExportDataTests : IAsyncLifetime
{
    private const string Work = "What Mina wrote";
    private const string Place = "https://contoso-my.sharepoint.com/upload?tempauth=x";

    private readonly Talk talk = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var person in (PersonId[])[Ada, Mina]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task The_file_is_saved_where_they_let_it_and_holds_what_is_known_then()
    {
        await Ask(Mina);
        var asked = talk.Chats.Last(Mina);
        Assert.Equal("my-data-2026-01-05.json", asked.Card["name"]!.ToString());
        Assert.InRange((long)asked.Card["size"]!, 1000, 100_000);
        await talk.Click(Mina, "Submit work", ("work", Work));

        await talk.Consent(Mina, Place);

        var file = JsonNode.Parse(talk.Uploads.Files[Place])!;
        Assert.Equal(Mina.ToString(), file["person"]!.ToString());
        Assert.Equal("Mina Park", file["organisation"]!["name"]!.ToString());
        Assert.Contains(Work, file["tasks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("as saved.json", talk.Chats.Of(Mina).Single(message => message.Id == asked.Id).Text, StringComparison.Ordinal);
        Assert.Equal("https://contoso-my.sharepoint.com/saved.json", talk.Chats.Last(Mina).Card["file"]!.ToString());
    }

    [Fact]
    public async Task What_a_reviewer_has_not_sent_yet_is_in_theirs_only()
    {
        const string begun = "Half a thought";
        await talk.Click(Mina, "Submit work", ("work", Work));
        await talk.Click(Ada, "Later", ("keep", begun));
        var row = await talk.Store.Get(Keys.Person(Mina), Keys.Task(1), TestContext.Current.CancellationToken);
        Assert.Contains(begun, Encoding.UTF8.GetString(row!.Body.Span), StringComparison.Ordinal);

        await Ask(Mina);
        await talk.Consent(Mina, Place);

        Assert.DoesNotContain(begun, talk.Uploads.Files[Place], StringComparison.Ordinal);
        Assert.Contains(Work, talk.Uploads.Files[Place], StringComparison.Ordinal);

        var theirs = await talk.Services.GetRequiredService<PersonalExport>().Read(Ada, TestContext.Current.CancellationToken);
        var given = JsonNode.Parse(theirs.Span)![PersonalExport.BegunSection]![$"{Mina}.1"]!;
        Assert.Equal(begun, given["keep"]!.ToString());
        Assert.DoesNotContain(Work, Encoding.UTF8.GetString(theirs.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"do":"save-my-data","v":1,"person":"11111111-0000-4000-8000-000000000002"}""")]
    [InlineData("""{"do":"save-my-data","v":1,"topic":"11111111-0000-4000-8000-000000000002.1"}""")]
    public async Task Whoever_forges_what_they_consent_to_gets_their_own_data(string context)
    {
        await talk.Click(Mina, "Submit work", ("work", Work));
        await Ask(Mina);
        var asked = talk.Chats.Last(Mina);

        await talk.Consent(Ada, asked.Id, JsonNode.Parse(context)!, Place);

        var file = talk.Uploads.Files[Place];
        Assert.Equal(Ada.ToString(), JsonNode.Parse(file)!["person"]!.ToString());
        Assert.DoesNotContain(Work, file, StringComparison.Ordinal);
        Assert.True(talk.Chats.Of(Mina).Single(message => message.Id == asked.Id).Card.ContainsKey("accept"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"do":"delete-my-data","v":1,"times":2}""")]
    [InlineData("""{"do":"drop-it","v":1,"topic":"11111111-0000-4000-8000-000000000002.1"}""")]
    public async Task What_lies_beside_a_file_is_no_other_button(string context)
    {
        await talk.Consent(Mina, talk.Chats.Last(Mina).Id, JsonNode.Parse(context)!, Place);

        Assert.Empty(talk.Uploads.Files);
        Assert.NotEmpty((await talk.State(Mina)).Desk.Open);
        Assert.DoesNotContain("Delete everything", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Who_declines_can_still_see_it_here()
    {
        await Ask(Mina);
        var asked = talk.Chats.Last(Mina);

        await talk.Consent(Mina, null);
        Assert.Contains("I saved no file", talk.Chats.Of(Mina).Single(message => message.Id == asked.Id).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Show it here");

        Assert.Empty(talk.Uploads.Files);
        Assert.Equal(Mina.ToString(), JsonNode.Parse(talk.Chats.Last(Mina).Card["text"]!.ToString())!["person"]!.ToString());
    }

    [Theory]
    [InlineData("https://example.com/upload", UploadResult.Done, "Teams didn't name a place there")]
    [InlineData(Place, UploadResult.Failed, "couldn't save the file")]
    public async Task What_could_not_be_saved_says_so_and_what_else_there_is(string place, UploadResult result, string sentence)
    {
        talk.Uploads.Result = result;
        await Ask(Mina);
        var asked = talk.Chats.Last(Mina).Id;

        await talk.Consent(Mina, place);

        var said = talk.Chats.Of(Mina).Single(message => message.Id == asked);
        Assert.Contains(sentence, said.Text, StringComparison.Ordinal);
        Assert.Equal(["Export my data", "Show it here"], said.Titles);
        Assert.Empty(talk.Uploads.Files);
    }

    [Fact]
    public async Task A_click_that_names_no_place_saves_nothing()
    {
        await Ask(Mina);
        var asked = talk.Chats.Last(Mina);

        await talk.Click(Mina, asked.Id, asked.Card["accept"]!.AsObject());

        Assert.Contains("Teams didn't name a place", talk.Chats.Of(Mina).Single(one => one.Id == asked.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_for_a_message_is_not_cut()
    {
        var draft = EntryDraft.Empty with { Context = new string('x', 40_000) };
        await talk.Services.GetRequiredService<IEntryDrafts>().Save(
            Mina, new SavedDraft(FormId.Parse("long-draft"), draft, null, 0, talk.Time.GetUtcNow()), CancellationToken.None);
        await Ask(Mina);

        await talk.Click(Mina, "Show it here");

        Assert.Contains("which is too long for a message", talk.Chats.Of(Mina)[^2].Text, StringComparison.Ordinal);
        await talk.Consent(Mina, Place);
        Assert.Contains(draft.Context, talk.Uploads.Files[Place], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_everything_is_being_deleted_there_is_nothing_to_have()
    {
        await Ask(Mina);
        var now = talk.Time.GetUtcNow();
        await talk.Keep(Mina, state => ErasureSteps.Begin(state, now, new Bot.Persistence.ClockReading(now, now)));

        await talk.Consent(Mina, Place);

        Assert.Contains("I'm deleting everything about you", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Empty(talk.Uploads.Files);
    }

    [Fact]
    public async Task Before_everything_is_deleted_it_can_be_had_first()
    {
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Delete my data");

        await talk.Click(Mina, "Export it first");

        Assert.True(talk.Chats.Last(Mina).Card.ContainsKey("accept"));
    }

    private async Task Ask(PersonId person)
    {
        await talk.Say(person, "settings");
        await talk.Click(person, "Export my data");
    }
}
