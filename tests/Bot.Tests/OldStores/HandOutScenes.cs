using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Fred hands out a task to Lena, to one whom he does not lead and to one who is not listed.</summary>
internal static class HandOutScenes
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["handed out"] = play => HandOut(play),
        ["handed out and accepted"] = play => After(play, new Command.Accept(1, null, Start.Now)),
        ["handed out and declined"] = play => After(play, new Command.Decline(1, DeclineReason.TooEasy, AskAgain.NextWeek)),
        ["handed out and withdrawn"] = async play =>
        {
            await HandOut(play);
            await play.Do(Fred, new Command.Withdraw(1));
        },
        ["handed out and expired"] = async play =>
        {
            await HandOut(play);
            await play.Run(desk => desk.Open.IsEmpty);
        },
        ["handed out to somebody for whom the bot cannot be installed"] = async play =>
        {
            await play.Talk.Keep(Lena, state => state with { Document = state.Document with { Contact = null } });
            play.Installer.IsAble = true;
            play.Installer.Instead.Enqueue(new AppInstallResult.NotInstalled(InstallProblem.Blocked));
            await HandOut(play);
            Assert.NotNull((await play.Talk.State(Lena)).Document.Installing);
        },
        ["handed out while another is active"] = WhileActive,
        ["handed out, and its turn came"] = async play =>
        {
            await WhileActive(play);
            await play.Do(Lena, new Command.Drop(1, DropReason.NoTime));
        },
        ["assigning"] = play => Assigned(play, "Check dates"),
        ["assigned to the team"] = play => Assigned(play, "Hand out"),
        ["handed out and handed in"] = async play =>
        {
            await After(play, new Command.Accept(1, null, Start.Now));
            await play.Do(Lena, new Command.Submit(1, "My work."));
        },
        ["the board of a team"] = async play =>
        {
            await KeptScenes.Play(play, "in review");
            await play.Talk.Say(Fred, "team");
        },
        ["one of a team, who asks"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            await play.Do(Lena, new Command.AskLead(1, "Which page counts?"));
            await play.Talk.Say(Fred, "team");
            await play.Talk.Click(Fred, play.Talk.Chats.Last(Fred).Titles[0]);
        },
        ["what was handed out is listed"] = async play =>
        {
            foreach (var number in Enumerable.Range(1, 11))
                await play.Do(
                    Fred, new Command.HandOut(
                        FormId.Parse($"the-form-{number}"), play.Firm.Offered.Entries[0].Id, [Lena], null, Start.Now, false, null), Fred);
            await play.Talk.Say(Fred, "handouts");
        },
        ["two wait, and the second was moved up"] = async play =>
        {
            await WhileActive(play);
            foreach (var form in (string[])["the-second", "the-third"])
                await play.Do(
                    Fred, new Command.HandOut(
                        FormId.Parse(form), play.Firm.Offered.Entries[1].Id, [Lena], null, Start.Now, false, null), Fred);
            await play.Talk.Say(Lena, "work");
            await play.Talk.Click(Lena, "Move up");
        },
        ["a hand-out is on its way"] = async play =>
        {
            play.Talk.Store.Unreadable = Keys.Person(Lena);
            await HandOut(play);
            play.Talk.Store.Unreadable = null;
            Assert.NotEmpty((await play.Talk.State(Fred)).Transfers);
        },
        ["the answer to a hand-out is on its way"] = async play =>
        {
            await HandOut(play);
            play.Talk.Store.Unreadable = Keys.Person(Fred);
            await play.Do(Lena, new Command.Accept(1, null, Start.Now));
            play.Talk.Store.Unreadable = null;
            Assert.NotEmpty((await play.Talk.State(Lena)).Transfers);
        },
    };

    private static Task HandOut(Play play) => play.Do(
        Fred, new Command.HandOut(
            FormId.Parse("the-form"), play.Firm.Offered.Entries[0].Id, [Lena, Bert, Zed], null, Start.Now, IsUrgent: true, null), Fred);

    private static async Task Assigned(Play play, string button)
    {
        await play.Talk.Say(Fred, "assign");
        await play.Talk.Click(Fred, play.Firm.Offered.Entries[0].Title);
        await play.Talk.Click(Fred, button, ("handTo", "team"), ("blank1", "our shop"));
    }

    private static async Task After(Play play, Command command)
    {
        await HandOut(play);
        await play.Do(Lena, command);
    }

    private static async Task WhileActive(Play play)
    {
        await KeptScenes.Play(play, "active");
        await HandOut(play);
        Assert.IsType<Stage.Queued>((await play.Talk.State(Lena)).Desk.Open[2].Stage);
    }
}
