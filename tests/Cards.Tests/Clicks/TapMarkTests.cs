using System.Text.Json;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Tests.Clicks;

public class TapMarkTests
{
    private static readonly Click Click = new Click.NextTask();

    [Fact]
    public void The_same_click_with_the_same_inputs_has_the_same_mark_in_whatever_order_they_come() =>
        Assert.Equal(Mark("""{"keep":"a","change":"b"}"""), Mark("""{"change":"b","keep":"a"}"""));

    [Theory]
    [InlineData("""{"keep":"a"}""")]
    [InlineData("""{"keep":"a","change":""}""")]
    [InlineData("""{"keep":"b","change":"a"}""")]
    [InlineData("""{"keep":"a change 1 b"}""")]
    public void Other_inputs_have_another(string inputs) => Assert.NotEqual(Mark("""{"keep":"a","change":"b"}"""), Mark(inputs));

    [Fact]
    public void Another_click_has_another() => Assert.NotEqual(
        TapMark.Create(new Click.OpenTasks(), Inputs.None), TapMark.Create(new Click.OpenTasks(20), Inputs.None));

    private static string Mark(string inputs) => TapMark.Create(Click, Inputs.Read(JsonElement.Parse(inputs)));
}
