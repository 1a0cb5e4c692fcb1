using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>A kept scene goes on until nothing is due, with people who answer what they are asked, or who say nothing at all.</summary>
/// <param name="choice">Decides between the answers that there are.</param>
internal sealed class GoingOn(Play play, int choice)
{
    private const int MostRounds = 500;

    private static readonly string[][] Manners =
    [
        ["accept", "submit-work", "approve", "gladly", "give-time", "shared-now", "keep-going", "choose-reviewer", "agree",
            "agree-changed"],
        ["accept", "submit-work", "not-yet", "send-back", "not-this-time", "refuse-time", "shared-now", "pause-month",
            "take-back"],
        ["decline", "not-now", "confirm-drop", "drop-it", "cannot-open", "give-time", "gladly", "decline-suggestion",
            "confirm-decline"],
    ];

    private static readonly PersonId[] Learners = [Lena, Jon];
    private readonly HashSet<(string Message, string Data)> clicked = [];

    /// <summary>Until everything that was open is over; then nobody is to be offered anything more, and what is left ends.</summary>
    public async Task ToTheEnd(bool answering)
    {
        var open = await Open();
        if (answering) await Hello();
        for (var round = 0; (await Open()).Intersect(open).Any(); round++)
        {
            Assert.True(round < MostRounds, $"After {round} rounds there is still {string.Join(", ", (await Open()).Intersect(open))}.");
            if (answering && await Answer()) continue;
            Assert.True(await play.Talk.RunToNextAlarm() || await TakeBack(), "Something is open, and nothing is due.");
        }

        await Hello();
        foreach (var learner in Learners) await play.Do(learner, new Command.ChangePreferences(null, null, "0", "", "", ""), learner);
        for (var round = 0; await play.Talk.RunToNextAlarm(); round++) Assert.True(round < MostRounds, "It never rests.");
    }

    private async Task<List<Topic>> Open()
    {
        var open = new List<Topic>();
        foreach (var learner in Learners)
        {
            var desk = (await play.Talk.State(learner)).Desk;
            open.AddRange(desk.Open.Keys.Select(number => new Topic(learner, number)));
            if (desk.Standing.Colleague is Colleague.Asked asked) open.Add(new Topic(learner, asked.Number));
        }

        return open;
    }

    /// <summary>A suggestion that nobody answers waits until its learner takes it back.</summary>
    private async Task<bool> TakeBack()
    {
        foreach (var learner in Learners)
        {
            var open = (await play.Talk.State(learner)).Desk.Open.Values;
            if (open.FirstOrDefault(assignment => assignment.Stage is Stage.Suggested { IsLate: true }) is not { } late) continue;
            await play.Do(learner, new Command.TakeBack(late.Number), learner);
            return true;
        }

        return false;
    }

    /// <summary>Who could not be reached can be, once they write.</summary>
    private async Task Hello()
    {
        foreach (var person in Everybody) await play.Talk.Say(person, "hi");
    }

    /// <returns>Whether anybody found something to answer.</returns>
    private async Task<bool> Answer()
    {
        foreach (var person in Everybody.Where(person => !play.Firm.Left.Contains(person)))
        {
            if (Next(person) is not var (message, data)) continue;
            clicked.Add((message.Id, data.ToJsonString()));
            await play.Talk.Click(person, message.Id, data, FilledForms.For(data.Verb(), person));
            return true;
        }

        return false;
    }

    private (Shown Message, JsonObject Data)? Next(PersonId person) =>
        (from message in play.Talk.Chats.Of(person).Reverse()
         from data in message.Buttons.Select(button => button["data"]!.AsObject())
         let rank = Array.IndexOf(Manners[choice % Manners.Length], data.Verb())
         where rank >= 0 && !clicked.Contains((message.Id, data.ToJsonString()))
         orderby rank
         select ((Shown, JsonObject)?)(message, data)).FirstOrDefault();
}
