using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Cards;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>What the card promises holds against whoever tries to see more, through every verb.</summary>
public sealed class WhoSeesWhatTests
{
    /// <summary>Who tries in which scene, with Lena led by whom, and the most that they are shown.</summary>
    private static readonly IReadOnlyDictionary<SeeingRow, IReadOnlyList<Try>> Promises =
        new Dictionary<SeeingRow, IReadOnlyList<Try>>
        {
            [SeeingRow.Lead] =
            [
                new("active", Fred, Fred, Secrets.Title), new("in review", Fred, Fred, Secrets.Title),
                new("asked, with the deputy", Fred, Fred, Secrets.Title, Secrets.Question), new("approved", Fred, Lars),
            ],
            [SeeingRow.NoLead] =
            [
                new("active", Fred, null), new("in review", Fred, null), new("active", Edda, null, Secrets.Title),
                new("in review", Edda, null, Secrets.Title, Secrets.Work),
            ],
            [SeeingRow.Deputy] =
            [
                new("active", Dora, Fred), new("in review", Dora, Fred),
                new("asked, with the deputy", Dora, Fred, Secrets.Title, Secrets.Question),
                new("late, with the deputy", Dora, Fred, Secrets.Title, Secrets.Work),
            ],
            [SeeingRow.Asking] =
            [
                new("active", Lars, Fred) { Before = AskedIntoTeam }, new("in review", Lars, Fred) { Before = AskedIntoTeam },
                new("approved", Lars, Fred) { Before = AskedIntoTeam },
            ],
            [SeeingRow.Reviewer] = [new("active", Edda, Fred), new("in review", Edda, Fred, Secrets.Title, Secrets.Work)],
            [SeeingRow.Colleagues] = [new("in review", Bert, Fred), new("asked, with the deputy", Cara, Fred)],
            [SeeingRow.OnlyYou] = [new("active", Fred, Fred, Secrets.Title), new("active", Edda, Fred), new("active", Dora, Fred)],
            [SeeingRow.Team] = [new("in review", Fred, Fred, Secrets.Title), new("approved", Lars, Lars)],
            [SeeingRow.Operators] = [new("in review", Jon, Fred) { IsAdmin = true }],
            [SeeingRow.You] = [new("approved", Jon, Fred) { IsAdmin = true }],
        };

    public static TheoryData<SeeingRow> Rows => [.. Enum.GetValues<SeeingRow>()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Nobody_sees_more_than_the_row_says(SeeingRow row)
    {
        foreach (var attempt in Promises[row])
        {
            await using var play = await Scenes.Reach(attempt.Scene);
            play.Firm.Lead = attempt.Lead;
            if (attempt.IsAdmin) play.Firm.Admin = attempt.Who;
            await attempt.Before(play);
            foreach (var (_, verb) in EveryVerbTests.Verbs)
            {
                var answer = await play.Answer(attempt.Who, EveryVerbTests.Data(verb, Scenes.TopicOf(attempt.Scene), beside: false));
                foreach (var secret in Secrets.All.Except(attempt.Shown))
                    Assert.False(
                        answer.Contains(secret, StringComparison.Ordinal) && !EveryVerbTests.IsInCatalogue(verb, secret),
                        $"{row}: {verb} shows {attempt.Who} in '{attempt.Scene}': {secret}");
            }
        }
    }

    [Fact]
    public async Task Of_levels_a_lead_hears_the_one_at_a_target_and_nobody_sees_another()
    {
        await using var play = new Play();
        await play.Open();
        await play.Do(Lena, new Command.ChooseSkills([
            new SkillChoice(Writing, SelfAssessment.New), new SkillChoice(Calls, SelfAssessment.OnMyOwn)]));
        await LevelScenes.Approved(play);
        await LevelScenes.Approved(play);
        await play.Talk.Say(Lena, "progress");
        Assert.Contains(Secrets.Level, play.Talk.Chats.Last(Lena).Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(
            play.Talk.Chats.Of(Fred), shown => shown.Text.Contains("reached ●○○○ with help in Writing", StringComparison.Ordinal));

        foreach (var (who, (_, verb)) in EveryVerbTests.Verbs.SelectMany(_ => (PersonId[])[Fred, Edda], (verb, who) => (who, verb)))
        {
            var answer = await play.Answer(who, EveryVerbTests.Data(verb, new Topic(Lena, 2), beside: false));
            Assert.False(answer.Contains(Secrets.Level, StringComparison.Ordinal), $"{verb} shows {who} a level");
        }
    }

    [Fact]
    public async Task The_card_names_whoever_it_is_about()
    {
        await using var play = await Scenes.Reach("active");
        play.Firm.Lead = Fred;

        Assert.Contains("Person 2, your lead", await Asked(), StringComparison.Ordinal);
        // Lena's own deputy, whom the organisation names: their lead has none.
        Assert.Contains(", or whoever else steps in", await Asked(), StringComparison.Ordinal);
        play.Firm.Lead = null;
        Assert.Contains("You have no lead here", await Asked(), StringComparison.Ordinal);

        Task<string> Asked() => play.Answer(Lena, new() { ["do"] = "who-sees-what", ["v"] = 1 });
    }

    private static async Task AskedIntoTeam(Play play)
    {
        await play.Do(Lars, new Command.SetUpTeam([Lena], [], null, null), Lars);
        Assert.Equal([Lars], (await play.Talk.State(Lena)).Desk.Standing.Asked.Select(request => request.From));
    }

    /// <param name="Lead">Who leads Lena by then.</param>
    private sealed record Try(string Scene, PersonId Who, PersonId? Lead, params string[] Shown)
    {
        public bool IsAdmin { get; init; }

        public Func<Play, Task> Before { get; init; } = _ => Task.CompletedTask;
    }
}
