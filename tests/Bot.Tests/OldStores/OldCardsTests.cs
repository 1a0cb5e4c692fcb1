using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Every button of every card that an earlier build has sent, as it stands or as it once stood, clicked in this one.</summary>
public sealed class OldCardsTests
{
    private static readonly Sentences Say = new(CultureInfo.GetCultureInfo("en-US"));
    private static readonly string[] Unreadable = [Say.UnknownClick, Say.UnknownClickOnCard];

    // Of which no card that is kept holds any: keep a store that does. Teams itself draws the buttons of these, from data beside a card.
    private static readonly string[] NotKept = ["leave-my-data", "leave-report", "save-my-data", "save-report"];

    /// <summary>Buttons that stand, on cards that show nothing older, and still change nothing, with the reason.</summary>
    private static readonly Dictionary<(string Scene, string Verb), string> TooLate = new()
    {
        [("goes on after being left alone", "keep-going")] = "They were offered tasks again since.",
        [("died after putting off", "later")] = "It was put off by the click before.",
        [("a second review waits for the first", "hand-to-deputy")] = "The reviewer has no deputy.",
        [("targets set", "save-target")] = "The target is what it was.",
        [("setting up a team", "close-team")] = "There is no team yet: the form closes.",
        [("left a team", "leave-team")] = "They have left.",
        [("the team of a lead who has left", "join")] = "Who asks is there no more.",
        [("the team of a lead who has left", "not-join")] = "Who asks is there no more.",
        [("an answer to a team is on its way", "join")] = "They have answered.",
        [("an answer to a team is on its way", "not-join")] = "They have answered.",
    };

    public static TheoryData<string> Stores => [.. KeptStore.All.Keys];

    public static TheoryData<string, string> Scenes => OldPeopleTests.Scenes;

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task Every_button_that_was_ever_sent_is_answered_and_one_that_is_current_does_what_it_says(string store, string name)
    {
        var stage = await KeptStage.Open(store, name);
        foreach (var button in OldButton.In(stage.Scene))
        {
            await using var play = await stage.Open();
            var failures = new Failures();
            play.Get<ILoggerFactory>().AddProvider(failures);
            var isCurrent = await button.IsCurrent(play);
            var before = StoredEvent.In(play);

            var answer = await button.Click(play);

            var happened = StoredEvent.In(play).Except(before).ToList();
            Assert.True(failures.All.Count == 0, $"{button}: {string.Join('\n', failures.All)}");
            Assert.DoesNotContain(Unreadable, sentence => answer.Contains(sentence, StringComparison.Ordinal));
            if (isCurrent && !TooLate.ContainsKey((name, button.Data.Verb())) && button.Brings is { } expected)
                Assert.True(
                    happened.Exists(one => expected.Contains(one.Kind)), $"{button} brought {string.Join(", ", happened)}: {answer}");
        }
    }

    [Fact]
    public void What_a_button_does_is_said_of_every_verb() => Assert.Equal(
        EveryVerbTests.Verbs.Select(verb => verb.Verb).Order(StringComparer.Ordinal),
        OldButton.Decides.Keys.Concat(OldButton.DecidesNothing).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_verb_stands_on_a_card_that_is_kept() => Assert.Equal(
        NotKept,
        EveryVerbTests.Verbs.Select(verb => verb.Verb)
            .Except(KeptStore.All.Values.SelectMany(store => store.Scenes).SelectMany(OldButton.In).Select(button => button.Data.Verb()))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stores))]
    public void What_every_button_carries_is_read_whole(string store)
    {
        foreach (var button in KeptStore.All[store].Scenes.SelectMany(OldButton.In))
        {
            var kept = JsonSerializer.SerializeToUtf8Bytes(button.Data);
            var click = ClickReader.Read(JsonDocument.Parse(kept).RootElement);
            Assert.True(
                click is not null && Bodies.SayTheSame(kept, Written(click)), $"{button}: {button.Data.ToJsonString()} is read as {click}");
        }
    }

    private static byte[] Written(Click click)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) ClickWriter.Write(json, click);
        return bytes.WrittenSpan.ToArray();
    }
}
