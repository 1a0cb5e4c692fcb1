using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

/// <summary>What the page tells a newcomer to try, at each point of the path and beside it.</summary>
public sealed class WhatToTryTests
{
    [Theory]
    [InlineData("offered", "accept")]
    [InlineData("active", "hand-in")]
    [InlineData("in review", "review")]
    [InlineData("sent back", "rework")]
    [InlineData("second review", "review")]
    [InlineData("approved", "go-on")]
    [InlineData("suggested", "agree")]
    [InlineData("suggestion taken back", "go-on")]
    public async Task What_to_try_follows_from_the_learners_desk(string scene, string step)
    {
        await using var play = await Scenes.Reach(scene);

        Assert.Equal(step, StoredProgress.Try((await play.Talk.State(Firm.Lena)).Desk));
    }
}
