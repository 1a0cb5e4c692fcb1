using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Who may see what, in every stage; what is not named here is seen by nobody.</summary>
public class SightRulesTests
{
    public static TheoryData<string> Stages => [.. Life.Stages.Keys];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Everybody_sees_what_is_theirs_and_nothing_else(string stage)
    {
        foreach (var person in Who.Everybody) Assert.Equal((stage, person, Expected(stage, person)), (stage, person, Seen(stage, person)));
    }

    [Fact]
    public void A_lead_who_comes_later_sees_nothing_of_what_was_over_before()
    {
        foreach (var stage in Life.Stages.Keys)
        {
            var isOpen = Life.Reached(stage).Assignment?.IsOpen is true;
            var world = Life.Reached(stage).World.Change(Who.Learner, learner => learner with { Lead = Who.Bystander });
            var expected = stage switch
            {
                "Suggested" => Sight.Suggestion,
                _ => isOpen ? Sight.Outline : Sight.None,
            };
            Assert.Equal((stage, expected), (stage, Seen(stage, Who.Bystander, world)));
        }
    }

    [Fact]
    public void A_former_lead_sees_nothing_any_more_but_what_they_are_asked_or_have_answered()
    {
        foreach (var stage in Life.Stages.Keys)
        {
            var world = Life.Reached(stage).World.Change(Who.Learner, learner => learner with { Lead = Who.Bystander });
            var expected = stage switch
            {
                "TimeAsked" => Sight.Request,
                "Suggested" => Sight.Suggestion,
                // Whoever leads the learner no longer is not asked any more.
                "Asked" or "PassedOn" or "Answered" => Sight.None,
                "TimeGiven" or "TimeRefused" or "NotAgreed" => Sight.Outline,
                _ => Sight.None,
            };
            Assert.Equal((stage, expected), (stage, Seen(stage, Who.Lead, world)));
        }
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("withdrawn")]
    [InlineData("lapsed")]
    [InlineData("approved")]
    [InlineData("not yet")]
    public void Whoever_was_asked_sees_how_it_ended_only_if_they_still_led_then(string end)
    {
        var underOther = World.Usual.Change(Who.Learner, learner => learner with { Lead = Who.Bystander });
        foreach (var asked in new[] { Given.TimeGiven(), Given.QuestionAnswered() })
        {
            var back = End(asked.In(underOther), end).In(World.Usual);
            Assert.False(back.Assignment!.IsOpen, end);
            Assert.Equal((end, Sight.None), (end, SightRules.For(back.Desk, 1, back.World.Setting(Who.Lead, back.Now))));
            if (end is "withdrawn") continue;
            var stayed = End(asked, end);
            Assert.Equal((end, Sight.Outline), (end, SightRules.For(stayed.Desk, 1, stayed.World.Setting(Who.Lead, stayed.Now))));
        }
    }

    [Fact]
    public void Where_there_is_no_lead_the_reviewer_guides_from_the_start()
    {
        Assert.Equal(Sight.Outline, Seen("Active", Who.Expert, World.Usual.Alone()));
        Assert.Equal(Sight.None, Seen("Declined", Who.Expert, World.Usual.Alone()));
    }

    [Fact]
    public void Whoever_has_left_the_organisation_sees_nothing()
    {
        foreach (var person in new[] { Who.Learner, Who.Lead, Who.Expert })
            Assert.Equal(Sight.None, Seen("InReview", person, World.Usual.Without(person)));
    }

    [Fact]
    public void A_request_to_review_is_seen_by_the_colleague_who_was_asked_last_alone()
    {
        var asked = Given.ColleagueAsked();
        foreach (var person in Who.Everybody)
        {
            var expected = person == Who.Colleague ? Sight.Colleague : Sight.None;
            Assert.Equal((person, expected), (person, SightRules.For(asked.Desk, 1, asked.World.Setting(person, asked.Now))));
        }
    }

    [Fact]
    public void The_welcome_is_its_persons_own()
    {
        foreach (var person in Who.Everybody)
        {
            var expected = person == Who.Learner ? Sight.Own : Sight.None;
            Assert.Equal(expected, SightRules.For(Given.Active().Desk, 0, World.Usual.Setting(person, Given.Active().Now)));
        }
    }

    [Fact]
    public void Every_command_that_names_an_assignment_is_asked_for_by_those_who_see_it_alone() => Assert.Empty(
        from command in typeof(Command).GetNestedTypes()
        where command.GetProperty("Number") is not null && !typeof(Command.OnAssignment).IsAssignableFrom(command)
        select command.Name);

    /// <summary>The rule in the words of the page that says who sees what.</summary>
    internal static Sight Expected(string stage, PersonId person)
    {
        if (stage is "Nothing") return Sight.None;
        if (person == Who.Learner) return Sight.Own;
        if (person == Who.Lead) return OfLead(stage);
        if (person == Who.Deputy && stage is "PassedOn") return Sight.Request;
        PersonId[] reviewers = stage switch
        {
            "Late" or "BothLate" or "Unreviewed" => [Who.Expert, Who.Deputy],
            "BackLate" => [Who.Deputy],
            "InReview" or "AccessAsked" or "SentBack" or "SecondReview" or "Approved" or "NotYet" => [Who.Expert],
            _ => [],
        };
        return reviewers.Contains(person) ? Sight.Review : Sight.None;
    }

    private static Story End(Story story, string end) => end switch
    {
        "dropped" => story.And(Who.Learner, new Command.Drop(1, DropReason.NoTime)),
        "withdrawn" => story.And(Who.Bystander, new Command.Withdraw(1)),
        "lapsed" => story.At("2026-11-20T17:00+01:00").And(Who.Learner, new Command.Tick()),
        "approved" => Handed(story).And(Who.Expert, new Command.Approve(1, null, Given.Praise)),
        _ => Handed(Handed(story).And(Who.Expert, new Command.SendBack(1, null, Given.Advice)))
            .And(Who.Expert, new Command.SayNotYet(1, null, Given.Advice)),
    };

    private static Story Handed(Story story) => story.And(Who.Learner, new Command.Submit(1, "My work."));

    private static Sight OfLead(string stage) => stage switch
    {
        "TimeAsked" or "Asked" or "PassedOn" => Sight.Request,
        "Suggested" => Sight.Suggestion,
        "Approved" or "NotYet" or "Declined" or "Expired" or "Dropped" => Sight.None,
        _ => Sight.Outline,
    };

    private static Sight Seen(string stage, PersonId person, World? world = null)
    {
        var story = Life.Reached(stage);
        return SightRules.For(story.Desk, Given.Number, (world ?? story.World).Setting(person, story.Now));
    }
}
