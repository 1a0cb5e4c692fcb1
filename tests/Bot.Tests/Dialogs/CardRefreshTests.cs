using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A client draws a card anew by itself.</summary>
public sealed class CardRefreshTests
{
    public static TheoryData<string> EveryVerb =>
        [.. typeof(Click).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => (string)derived.TypeDiscriminator!)];

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public async Task A_refresh_decides_nothing_and_posts_nothing_whatever_its_verb(string verb)
    {
        foreach (var path in (Func<Task<Talk>>[])[Paths.UpToOffer, Paths.UpToWork, Paths.UpToReview])
        {
            await using var talk = await path();
            foreach (var who in (PersonId[])[Mina, Ada, Jonas])
            {
                var before = await Everything(talk);
                await talk.ClickRaw(who, talk.Chats.Last(who == Jonas ? Mina : who).Id, Data(verb), Inputs(), "automatic");
                Assert.Equal(before, await Everything(talk));
            }
        }
    }

    [Fact]
    public async Task A_refresh_shows_the_card_as_it_is_now()
    {
        await using var talk = await Paths.UpToWork();
        var answer = await talk.ClickRaw(Mina, talk.Chats.Last(Mina).Id, Data("submit-work"), [], "automatic");
        Assert.Contains(
            "Submit work", System.Text.Encoding.UTF8.GetString(Assert.IsType<InvokeResponse.Card>(answer).Json.Span),
            StringComparison.Ordinal);
    }

    private static JsonObject Data(string verb) => new()
    {
        ["do"] = verb, ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 2, ["start"] = "now", ["text"] = "next", ["from"] = 0,
    };

    private static JsonObject Inputs() => new()
    {
        ["work"] = "My work", ["keep"] = "Good", ["change"] = "More", ["reason"] = "NoTime", ["again"] = "WhenIAsk", ["extra"] = "OneDay",
        ["hours"] = "Mon 9-10",
        ["skill1"] = "writing", ["stand1"] = "WithHelp", ["colleague"] = Jonas.ToString(),
    };

    /// <summary>What everybody has, and how many messages; what the clicking client shows is its own.</summary>
    private static async Task<string> Everything(Talk talk)
    {
        var states = new List<string>();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas])
        {
            var state = await talk.State(person);
            states.Add(
                $"{state.Document} {string.Join(',', state.Cards)} {string.Join(',', state.Notices.Keys)} {talk.Chats.Of(person).Count}");
        }

        return string.Join('\n', states);
    }
}
