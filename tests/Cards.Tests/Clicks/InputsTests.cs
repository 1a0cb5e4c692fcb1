using System.Text.Json;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Clicks;

public class InputsTests
{
    [Fact]
    public void What_was_not_said_is_known_from_what_is_empty_and_from_what_cannot_be_read()
    {
        var inputs = Read(
            """{"work":"","keep":7,"change":null,"next":{"a":"b"},"reason":"\ud800","why":true,"extra":["OneDay"],"other":{}}""");
        Assert.Equal("", inputs["work"]);
        Assert.Equal("7", inputs["keep"]);
        Assert.All(["change", "hours", "other"], id => Assert.False(inputs.IsUnreadable(id)));
        Assert.All(["next", "reason", "why", "extra"], id => Assert.True(inputs.IsUnreadable(id)));
        Assert.Null(Cards.Clicks.Typed.Preferences(inputs, null).Hours);
        Assert.Equal("", Cards.Clicks.Typed.Preferences(Read("""{"hours":""}"""), null).Hours);
    }

    [Fact]
    public void No_more_is_read_than_twice_what_is_taken_and_no_part_of_a_choice()
    {
        var much = new string('x', 1_000_000);
        foreach (var id in InputIds.All)
        {
            var inputs = Read($$"""{"{{id}}":"{{much}}"}""");
            if (InputLimits.IsText(id)) Assert.Equal(InputLimits.For(id), inputs[id].Length);
            else Assert.True(inputs.IsUnreadable(id), id);
        }

        Assert.True(Read($$"""{"missing":[{{string.Join(',', Enumerable.Repeat('0', 100_000))}}]}""").IsUnreadable("missing"));
    }

    [Theory]
    [InlineData("""["0","1"]""")]
    [InlineData("[1,0]")]
    [InlineData("\"0,1\"")]
    [InlineData("\"0;1\"")]
    public void Criteria_are_read_however_a_client_lists_them(string missing)
    {
        var inputs = Read($$"""{"missing":{{missing}}}""");
        Assert.Null(ButtonInputs.Problem(new Click.Approve(About, 5), inputs));
        Assert.Equal([0, 1], Cards.Clicks.Typed.Feedback(inputs).Missing);
    }

    [Theory]
    [InlineData("\"zzz\"")]
    [InlineData("\"0|1\"")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("""[["0"]]""")]
    [InlineData("""["0,1"]""")]
    [InlineData("""[{"0":true}]""")]
    [InlineData("true")]
    [InlineData("{}")]
    public void Criteria_that_cannot_be_read_are_a_problem_and_never_none(string missing)
    {
        var inputs = Read($$"""{"missing":{{missing}},"keep":"Good"}""");
        Assert.All(
            [new Click.Approve(About, 5), new Click.SendBack(About, 5), (Click)new Click.NotYet(About, 5)],
            click => Assert.Equal(new Refusal.InputUnreadable("missing"), ButtonInputs.Problem(click, inputs)));
    }

    [Fact]
    public void Extra_time_that_is_none_of_the_choices_is_a_problem_and_not_what_was_asked_for() => Assert.Equal(
        new Refusal.InputUnreadable("extra"), ButtonInputs.Problem(new Click.GiveTime(About, 5), Read("""{"extra":"zzz"}""")));

    [Fact]
    public void Data_that_is_no_object_has_no_inputs() => Assert.Equal("", Inputs.Read(default)["work"]);

    [Fact]
    public void Reasons_are_known_by_their_names_alone()
    {
        Assert.Equal(DeclineReason.TooHard, Cards.Clicks.Typed.DeclineReason(Sample.Typed(("reason", "TooHard"))));
        Assert.Null(Cards.Clicks.Typed.DeclineReason(Sample.Typed(("reason", "3"))));
        Assert.Null(Cards.Clicks.Typed.DropReason(Sample.Typed(("reason", "toohard"))));
        Assert.Null(Cards.Clicks.Typed.AskAgain(Inputs.None));
    }

    [Fact]
    public void Feedback_is_cleaned_and_each_criterion_is_missing_once()
    {
        var feedback = Cards.Clicks.Typed.Feedback(Sample.Typed(("keep", " Good\u0007 "), ("missing", "1,0,1")));
        Assert.Equal(new Feedback("Good", "", "", [0, 1]), feedback);
    }

    [Fact]
    public void A_level_without_a_skill_is_said_at_its_place()
    {
        var (_, problem) = Cards.Clicks.Typed.Skills(Sample.Typed(("skill1", "data-dashboards"), ("stand1", "New"), ("stand2", "New")), []);
        Assert.Equal(new Refusal.SkillMissing(2), problem);
    }

    [Fact]
    public void A_place_that_is_not_spoken_of_keeps_its_skill()
    {
        Focus[] focus = [new(Dashboards, new Level(1), new Level(2)), new(Search, new Level(3), new Level(4))];
        var (choices, problem) = Cards.Clicks.Typed.Skills(Sample.Typed(("stand1", "OnMyOwn")), focus);
        Assert.Null(problem);
        Assert.Equal([new SkillChoice(Dashboards, SelfAssessment.OnMyOwn), new SkillChoice(Search, SelfAssessment.OnMyOwn)], choices);
    }

    [Fact]
    public void A_skill_without_a_level_is_said_at_its_place()
    {
        var (_, problem) = Cards.Clicks.Typed.Skills(
            Sample.Typed(("skill1", "data-dashboards"), ("stand1", "New"), ("skill2", "writing-for-search")), []);
        Assert.Equal(new Refusal.StandMissing(2), problem);
    }

    [Fact]
    public void Two_skills_are_read_in_order()
    {
        var (choices, problem) = Cards.Clicks.Typed.Skills(Sample.Typed(
            ("skill1", "data-dashboards"), ("stand1", "OnMyOwn"), ("skill2", "writing-for-search"), ("stand2", "New")), []);
        Assert.Null(problem);
        Assert.Equal([new SkillChoice(Dashboards, SelfAssessment.OnMyOwn), new SkillChoice(Search, SelfAssessment.New)], choices);
    }

    [Fact]
    public void Only_a_person_can_be_asked()
    {
        Assert.Equal(Wen, Cards.Clicks.Typed.Colleague(Sample.Typed(("colleague", Wen.ToString()))));
        Assert.Null(Cards.Clicks.Typed.Colleague(Sample.Typed(("colleague", "everybody"))));
    }

    private static Inputs Read(string json)
    {
        using var data = JsonDocument.Parse(json);
        return Inputs.Read(data.RootElement);
    }
}
