using System.Text.Json;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Clicks;

public class InputsTests
{
    [Fact]
    public void What_is_not_there_or_is_no_text_is_empty()
    {
        using var data = JsonDocument.Parse("""{"work":"Done.","keep":7,"change":null,"next":{"a":"b"},"reason":"\ud800","other":"x"}""");
        var inputs = Inputs.Read(data.RootElement);
        Assert.Equal("Done.", inputs["work"]);
        Assert.All(["keep", "change", "next", "reason", "other"], id => Assert.Equal("", inputs[id]));
    }

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
    public void Feedback_is_cleaned_and_only_criteria_that_exist_can_be_missing()
    {
        var feedback = Cards.Clicks.Typed.Feedback(Sample.Typed(("keep", " Good\u0007 "), ("missing", "1,0,1,9,-1,x")), criteria: 2);
        Assert.Equal(new Feedback("Good", "", "", [0, 1]), feedback);
    }

    [Fact]
    public void A_skill_without_a_level_is_said_at_its_place()
    {
        var (_, problem) = Cards.Clicks.Typed.Skills(
            Sample.Typed(("skill1", "data-dashboards"), ("stand1", "New"), ("skill2", "writing-for-search")));
        Assert.Equal(new Refusal.StandMissing(2), problem);
    }

    [Fact]
    public void Two_skills_are_read_in_order()
    {
        var (choices, problem) = Cards.Clicks.Typed.Skills(Sample.Typed(
            ("skill1", "data-dashboards"), ("stand1", "OnMyOwn"), ("skill2", "writing-for-search"), ("stand2", "New")));
        Assert.Null(problem);
        Assert.Equal([new SkillChoice(Dashboards, Stand.OnMyOwn), new SkillChoice(Search, Stand.New)], choices);
    }

    [Fact]
    public void Only_a_person_can_be_asked()
    {
        Assert.Equal(Wen, Cards.Clicks.Typed.Colleague(Sample.Typed(("colleague", Wen.ToString()))));
        Assert.Null(Cards.Clicks.Typed.Colleague(Sample.Typed(("colleague", "everybody"))));
    }
}
