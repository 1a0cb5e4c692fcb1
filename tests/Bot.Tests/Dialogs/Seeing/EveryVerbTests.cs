using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>All verbs, by everybody, in every state: nobody learns anything of what is not theirs.</summary>
public sealed class EveryVerbTests
{
    internal static readonly IReadOnlyList<(Type Case, string Verb)> Verbs =
        [.. typeof(Click).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(one => (one.DerivedType, (string)one.TypeDiscriminator!))];

    private static readonly IReadOnlyList<string> OnTopic =
        [.. Verbs.Where(verb => typeof(Click.OnTopic).IsAssignableFrom(verb.Case)).Select(verb => verb.Verb)];

    public static TheoryData<string> All => [.. Scenes.All.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_somebody_may_not_see_answers_as_what_does_not_exist(string scene)
    {
        await using var play = await Scenes.Reach(scene);
        var topic = Scenes.TopicOf(scene);
        var strangers = 0;
        foreach (var person in Firm.Everybody)
        {
            if (await play.Seen(topic, person) is not Sight.None) continue;
            strangers++;
            foreach (var verb in OnTopic)
            {
                foreach (var beside in (bool[])[false, true])
                {
                    var real = await play.Answer(person, Data(verb, topic, beside));
                    var nothing = await play.Answer(person, Data(verb, topic with { Number = 77 }, beside));
                    Assert.Equal((verb, person, nothing), (verb, person, real));
                    Assert.DoesNotContain(Secrets.All, secret => real.Contains(secret, StringComparison.Ordinal));
                }
            }
        }

        Assert.InRange(strangers, 4, Firm.Everybody.Count - 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nobody_but_the_learner_is_shown_more_than_their_parts_of_it(string scene)
    {
        await using var play = await Scenes.Reach(scene);
        var topic = Scenes.TopicOf(scene);
        foreach (var person in Firm.Everybody.Where(person => person != topic.Learner))
        {
            foreach (var (_, verb) in Verbs)
            {
                var sight = await play.Seen(topic, person);
                var answer = await play.Answer(person, Data(verb, topic, beside: false));
                var after = await play.Seen(topic, person);
                foreach (var secret in Secrets.All.Where(secret => answer.Contains(secret, StringComparison.Ordinal)))
                    Assert.True(
                        Shows(sight, secret) || Shows(after, secret) || IsInCatalogue(verb, secret) || await WasAsked(play, person, secret)
                            || (secret is Secrets.Begun && person == Firm.Edda),
                        $"{verb} shows {person}, who sees {sight}: {secret}");
            }
        }
    }

    [Fact]
    public void Every_verb_is_tried() => Assert.Equal(
        typeof(Click).GetNestedTypes().Where(one => !one.IsAbstract && typeof(Click).IsAssignableFrom(one)).OrderBy(one => one.Name),
        Verbs.Select(verb => verb.Case).OrderBy(one => one.Name));

    [Fact]
    public void Every_verb_is_read_so_that_it_is_really_tried() => Assert.All(Verbs, verb =>
    {
        using var data = JsonDocument.Parse(Data(verb.Verb, new Topic(Firm.Lena, 1), beside: false).ToJsonString());
        Assert.IsType(verb.Case, ClickReader.Read(data.RootElement));
    });

    /// <summary>The same for every verb: members that a verb does not have are left unread. Whoever can be named is Lena.</summary>
    internal static JsonObject Data(string verb, Topic topic, bool beside) => new()
    {
        ["do"] = verb,
        ["v"] = Click.CurrentFormat,
        ["topic"] = topic.ToString(),
        ["seen"] = 0,
        ["start"] = "now",
        ["answer"] = "useful",
        ["nth"] = 0,
        ["text"] = "work",
        ["aside"] = beside,
        ["of"] = $"{topic.Learner}",
        ["ofSkill"] = $"{Firm.Writing}",
        ["atLevel"] = 1,
        ["to"] = 0,
        ["upTo"] = 9,
        ["from"] = 0,
        ["entry"] = "task-4",
        ["version"] = 1,
        ["form"] = "a-form-of-theirs",
        ["shown"] = "",
        ["draft"] = "",
        ["said"] = "Said before",
        ["request"] = 1,
        ["number"] = 1,
        ["stay"] = "Europe/Berlin",
        ["firstMonth"] = "2025-11",
        ["lastMonth"] = "2025-12",
    };

    /// <summary>What can be offered to everybody is no secret; who does it, and how, is.</summary>
    internal static bool IsInCatalogue(string verb, string secret) =>
        verb is "search-catalogue" or "catalogue-page" or "tasks-to-assign" && secret is Secrets.Title;

    /// <summary>Whoever was asked still sees the question, and what came of it.</summary>
    private static async Task<bool> WasAsked(Play play, PersonId person, string secret) =>
        secret is Secrets.Question or Secrets.Answer && person != Firm.Fred
        && (await play.Talk.State(Firm.Lena)).Desk.Find(1)?.WasAsked(person) is true;

    private static bool Shows(Sight sight, string secret) => sight switch
    {
        Sight.Own => true,
        Sight.Review => secret is Secrets.Title or Secrets.Work or Secrets.Feedback,
        Sight.Request => secret is Secrets.Title or Secrets.Why,
        Sight.Outline => secret is Secrets.Title,
        _ => false,
    };
}
