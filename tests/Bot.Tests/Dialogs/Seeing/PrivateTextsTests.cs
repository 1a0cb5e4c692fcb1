using System.Text.Json.Nodes;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>
/// Everything that is private to somebody, in every stage in which it can be: whoever sends every button and every word, about every
/// task and with Lena wherever a person can be named, is shown exactly what the card of who sees what says; and she herself is.
/// </summary>
public sealed class PrivateTextsTests
{
    private static readonly IReadOnlyList<string> Words = [.. typeof(KnownWords).GetFields().Select(word => (string)word.GetValue(null)!)];

    /// <summary>Lars leads Lena, Fred did, Dora stands in, Edda reviews, Jon runs the bot.</summary>
    private static readonly IReadOnlyList<PersonId> Others = [Lars, Fred, Dora, Edda, Jon, Cara, Bert, Zed];

    /// <summary>What is only hers, in whatever stage.</summary>
    private static readonly IReadOnlyList<string> Hers =
        [Secrets.Hint, Secrets.Draft, PrivateLife.Where, PrivateLife.NotTheirWork, PrivateLife.Heading];

    private static readonly IReadOnlyDictionary<string, PrivateStage> Stages = new Dictionary<string, PrivateStage>
    {
        // Fred still sees the title of what he did not agree to, and the task that he began to write.
        ["over"] = new(PrivateLife.Over, 4, [(Edda, Secrets.Feedback), (Fred, PrivateLife.Idea), (Fred, PrivateLife.Entry)])
        {
            Own = [Secrets.Feedback, PrivateLife.Line, PrivateLife.Where, PrivateLife.Heading],
        },
        ["in hand"] = new(PrivateLife.InHand, 1, []) { Own = [PrivateLife.Use, Secrets.Hint, Secrets.Draft] },
        ["asking"] = new(PrivateLife.Asking, 1, [(Lars, Secrets.Question)]) { Own = [Secrets.Question] },
        ["time asked"] = new(
            PrivateLife.TimeAsked, 1, [(Lars, Secrets.Question), (Lars, Secrets.Answer), (Lars, Secrets.Why)])
        {
            Own = [Secrets.Answer],
        },
        ["in review"] = new(
            PrivateLife.InReview, 1,
            [
                (Edda, Secrets.Work), (Edda, PrivateLife.Note), (Edda, PrivateLife.Use),
                // What Lars was asked, and what he said.
                (Lars, Secrets.Question), (Lars, Secrets.Answer),
            ])
        {
            Own = [Secrets.Work, PrivateLife.Note],
        },
        ["suggesting"] = new(PrivateLife.Suggesting, 1, [(Lars, PrivateLife.Idea)]) { Own = [PrivateLife.Idea] },
    };

    private static readonly IReadOnlyList<string> All =
    [
        .. Hers, Secrets.Work, Secrets.Feedback, Secrets.Why, Secrets.Question, Secrets.Answer, PrivateLife.Use, PrivateLife.Note,
        PrivateLife.Idea, PrivateLife.Line, PrivateLife.Entry,
    ];

    public static TheoryData<string> Names => [.. Stages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_shown_to_those_who_may_see_it_and_to_nobody_else(string name)
    {
        var stage = Stages[name];
        await using var play = new Play();
        play.Firm.Admin = Jon;
        await play.Open();
        await stage.Reach(play);
        var hers = await ShownToHer(play, stage.Tasks);
        Assert.All(stage.Own, text => Assert.Contains(text, hers, StringComparison.Ordinal));

        var before = play.Talk.Chats.History.Count;
        var shown = new HashSet<(PersonId Who, string What)>();
        foreach (var person in Others)
        {
            foreach (var word in Words) await play.Written(person, word);
            foreach (var (of, verb) in EveryVerbTests.Verbs)
            {
                var tasks = typeof(Click.OnTopic).IsAssignableFrom(of) ? stage.Tasks : 1;
                for (var number = 1; number <= tasks; number++)
                    shown.UnionWith(Found(person, await play.Answer(person, Data(verb, new Topic(Lena, number))), verb));
            }
        }

        foreach (var one in play.Talk.Chats.History.Skip(before).Where(one => one.Person != Lena))
            shown.UnionWith(Found(one.Person, one.Card.ToJsonString(), "a message"));

        Assert.Equal(stage.Shown.Select(one => $"{one}").Order(), shown.Select(one => $"{one}").Order());
    }

    private static async Task<string> ShownToHer(Play play, int tasks)
    {
        var said = await play.Answer(Lena, Data("progress-page", new Topic(Lena, 1)));
        for (var number = 1; number <= tasks; number++) said += await play.Answer(Lena, Data("back", new Topic(Lena, number)));
        return said;
    }

    private static IEnumerable<(PersonId Who, string What)> Found(PersonId who, string said, string how) =>
        All.Where(text => said.Contains(text, StringComparison.Ordinal)).Select(text =>
        {
            Assert.False(Hers.Contains(text), $"{how} shows {who}: {text}");
            return (who, text);
        });

    /// <summary>With Lena in every input in which a person can be named.</summary>
    private static JsonObject Data(string verb, Topic topic)
    {
        var data = EveryVerbTests.Data(verb, topic, beside: false);
        foreach (var input in (string[])[InputIds.Who, InputIds.HandTo, InputIds.Members, InputIds.Colleague, InputIds.HandReviewer])
            data[input] = $"{Lena}";
        (data[InputIds.Skill], data[InputIds.Target]) = ($"{Writing}", "3");
        return data;
    }

    /// <param name="Tasks">How many topics of hers there are.</param>
    /// <param name="Shown">What others see of it, by whatever they try.</param>
    private sealed record PrivateStage(Func<Play, Task> Reach, int Tasks, IReadOnlyList<(PersonId Who, string What)> Shown)
    {
        /// <summary>What she is shown on her cards.</summary>
        public IReadOnlyList<string> Own { get; init; } = [];
    }
}
