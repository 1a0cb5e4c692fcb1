using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class ObservableGoalTests
{
    [Theory]
    [InlineData("Understand how search works.", "Understand")]
    [InlineData("learn about our customers and get better with them", "learn")]
    [InlineData("Please read the style guide.", "read")]
    [InlineData("To improve the way we talk to customers.", "improve")]
    public void What_goes_on_in_a_head_is_no_goal(string goal, string verb) => Assert.Equal(verb, ObservableGoal.VagueVerb(goal));

    [Theory]
    [InlineData("Test one of our pages against the query it should answer.")]
    [InlineData("Learn how search works and write three titles that use it.")]
    [InlineData("One page is tested.")]
    [InlineData("Give five pages a new title.")]
    [InlineData("Migrate the intranet page.")]
    [InlineData("")]
    public void What_leaves_something_behind_is_one(string goal) => Assert.Null(ObservableGoal.VagueVerb(goal));
}
