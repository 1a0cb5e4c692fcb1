using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What is owed and waits, in each way.</summary>
internal static class WaitingScenes
{
    private static readonly Command HandIn = new Command.Submit(1, Secrets.Work);

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["the reviewer cannot be reached"] = ReviewerUnreached,
        ["the learner cannot be reached"] = LearnerUnreached,
        ["the learner has removed the bot"] = async play =>
        {
            await KeptScenes.Play(play, "in review");
            await play.Talk.Remove(Lena, play.Talk.Time.GetUtcNow());
            await play.Do(Edda, new Command.SendBack(1, null, new Feedback("", Secrets.Feedback, "", [])));
        },
        ["the chat was opened anew"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            play.Talk.Chats.Gone.Add($"a:chat-{Edda}");
            await play.Do(Lena, HandIn);
            foreach (var seconds in (int[])[3, 31]) await play.Talk.Sweep(Edda, TimeSpan.FromSeconds(seconds));
        },
        ["a transfer waits"] = TransferWaits,
        ["a lead's board lacks somebody who is asked"] = AskedToTell,
        ["clicked on an old card"] = async play =>
        {
            await KeptScenes.Play(play, "offered");
            var offer = play.Talk.Chats.Of(Lena).Single(shown => shown.Titles.Contains("Accept"));
            var twin = await play.Talk.Twin(Lena, offer);
            var accept = offer.Buttons.First(button => button["title"]!.ToString() == "Accept")["data"]!.AsObject();
            await play.Talk.Click(Lena, twin, accept);
        },
        ["perhaps said"] = play => Unheard(play, times: 1),
        ["perhaps said three times, and given up"] = async play =>
        {
            await Unheard(play, times: 3);
            await play.Talk.Sweep(Edda, TimeSpan.FromMinutes(2));
            Assert.Empty((await play.Talk.State(Edda)).Notices);
        },
        ["refused as too large"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            play.Talk.Chats.TooLarge.Add(Edda);
            await play.Do(Lena, HandIn);
        },
        ["waits for the morning"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            play.Talk.Time.SetUtcNow(new DateTimeOffset(2026, 1, 5, 20, 0, 0, TimeSpan.Zero));
            await play.Do(Lena, HandIn);
        },
        ["more nudges than a day takes"] = ManyNudges,
        ["many wait for other hours"] = ManyHeldAnew,
        ["a second review waits for the first"] = SecondReviewWaits,
    };

    private static async Task ReviewerUnreached(Play play)
    {
        await KeptScenes.Play(play, "active");
        play.Talk.Chats.Gone.UnionWith([$"a:chat-{Edda}", $"a:new1-{Edda}"]);
        await play.Do(Lena, HandIn);
        foreach (var seconds in (int[])[3, 31, 3, 31]) await play.Talk.Sweep(Edda, TimeSpan.FromSeconds(seconds));
        Assert.NotNull((await play.Talk.State(Edda)).Document.Unreachable);
    }

    private static async Task LearnerUnreached(Play play)
    {
        await KeptScenes.Play(play, "active");
        play.Talk.Chats.Gone.UnionWith([$"a:chat-{Lena}", $"a:new1-{Lena}"]);
        await play.Run(desk => desk.Open[1].Stage is Stage.Active { Reached: Milestone.LeadPrompted });
        for (var round = 0; round < 6; round++) await play.Talk.Sweep(Lena, TimeSpan.FromSeconds(31));
        Assert.NotNull((await play.Talk.State(Lena)).Document.Unreachable);
    }

    private static async Task TransferWaits(Play play)
    {
        await KeptScenes.Play(play, "active");
        play.Talk.Store.Unreadable = Keys.Person(Edda);
        await play.Do(Lena, HandIn);
        play.Talk.Store.Unreadable = null;
        Assert.Single((await play.Talk.State(Lena)).Transfers);
    }

    private static async Task AskedToTell(Play play)
    {
        await KeptScenes.Play(play, "active");
        await play.Talk.Keep(Fred, fred => fred with { Board = fred.Board.Clear() });
        await play.Talk.Say(Fred, "hi");
        play.Talk.Store.Unreadable = Keys.Person(Lena);
        await play.Talk.Sweep(Fred, TimeSpan.Zero);
        play.Talk.Store.Unreadable = null;
        Assert.Single((await play.Talk.State(Fred)).Transfers);
    }

    private static async Task Unheard(Play play, int times)
    {
        await KeptScenes.Play(play, "active");
        play.Talk.Chats.Unheard[Edda] = times;
        await play.Do(Lena, HandIn);
        for (var more = 1; more < times; more++) await play.Talk.Sweep(Edda, TimeSpan.FromMinutes(2));
        Assert.Equal(0, play.Talk.Chats.Unheard[Edda]);
    }

    private static async Task ManyNudges(Play play)
    {
        await KeptScenes.Play(play, "the lead was asked what to do");
        var notice = new Notice(Fred, new Topic(Lena, 1), NoticeKind.LeadPrompt, 0, null);
        for (var number = 1; number <= 6; number++)
        {
            var id = $"{Keys.NoticeId(play.Talk.Time.GetUtcNow(), Lena, 90, number)}";
            await play.Talk.Keep(Fred, state => state.Arrive(id, notice, play.Get<Clock>().Now, null));
        }
    }

    /// <summary>More than one transaction holds anew, and the process died after the first.</summary>
    private static async Task ManyHeldAnew(Play play)
    {
        await KeptScenes.Play(play, "waits for the morning");
        var morning = (await play.Talk.State(Edda)).Notices.Values.First().DeliverAfter;
        await play.Talk.Keep(Edda, state =>
        {
            foreach (var number in Enumerable.Range(1, 42))
            {
                var item = new NoticeDocument(
                    Id: $"20260105.{Lena}.91.{number}",
                    Notice: new Notice(Edda, new Topic(Lena, 1), NoticeKind.ReviewAsked, 1, null), Mend: null,
                    DeliverAfter: morning,
                    HeldUntil: null, Tries: 0, NotFoundCount: 0, UnknownOutcomes: 0, RenderFailures: 0);
                state = state with
                {
                    Notices = state.Notices.Add(state.Document.LastItem + 1, item),
                    Ledger = state.Ledger.SetItem(
                        Keys.Arrived(item.Id),
                        StateJson.Write(new ArrivalDocument(play.Talk.Time.GetUtcNow(), NoticeKind.ReviewAsked, item.About))),
                    Document = state.Document with { LastItem = state.Document.LastItem + 1 },
                };
            }

            return state;
        });
        await play.Commit(Edda, new Command.ChangePreferences("Mon-Fri 12:00-17:00", null, null, null, null, null), Edda);
        Assert.NotNull((await play.Talk.State(Edda)).Document.HeldAnewTo);
    }

    /// <summary>Jon's work is with Cara, who agreed; Lena's goes to her too, while his is not decided.</summary>
    private static async Task SecondReviewWaits(Play play)
    {
        await KeptScenes.Play(play, "colleague agreed");
        await play.Do(Jon, new Command.Next(), Jon);
        var number = (await play.Talk.State(Jon)).Desk.OnOffer!.Number;
        await play.Do(Jon, new Command.Accept(number, null, Start.Now), Jon);
        await play.Do(Jon, new Command.Submit(number, Secrets.Work), Jon);
        await KeptScenes.Play(play, "both late");
        await play.Do(Lena, new Command.ChooseReviewer(1, Cara));
        Assert.NotEmpty((await play.Talk.State(Cara)).Notices);
    }
}
