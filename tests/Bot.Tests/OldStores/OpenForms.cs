using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Forms and lists that somebody has opened, and words they have said; the cards still lie in their chats.</summary>
internal static class OpenForms
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["declining"] = Clicked("offered", Lena, "Not now"),
        ["dropping"] = Clicked("active", Lena, "Drop it"),
        ["asking for time"] = Clicked("active", Lena, "I need more time"),
        ["asking the lead"] = Clicked("active", Lena, "Ask my lead"),
        ["choosing another reviewer"] = async play =>
        {
            await KeptScenes.Play(play, "both late");
            while (!play.Talk.Chats.Of(Lena).Any(shown => shown.Titles.Contains("Choose another reviewer")))
                Assert.True(await play.Talk.RunToNextAlarm());
            await play.Talk.Click(Lena, "Choose another reviewer");
        },
        ["said something that may be work"] = Said("active", Lena, "My new title is short."),
        ["changing a draft"] = async play =>
        {
            await Said("active", Lena, "My new title is short.")(play);
            await play.Talk.Click(Lena, "Edit");
        },
        ["said something that may be a question"] = Said("active", Lena, "Could that be shorter, or what do you think of it?"),
        ["said something in review"] = Said("in review", Lena, "The second page is new, by the way."),
        ["sent a file"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            await play.Talk.SendFile(Lena, "text.docx");
        },
        ["settings"] = Said("active", Lena, "settings"),
        ["asked for one's data"] = async play =>
        {
            await Said("active", Lena, "settings")(play);
            await play.Talk.Click(Lena, "Export my data");
        },
        ["report as a file"] = async play =>
        {
            play.Firm.Admin = Jon;
            await Said("active", Jon, "report")(play);
            await play.Talk.Click(Jon, "Save as CSV", ("fromMonth", "2025-12"), ("untilMonth", "2025-12"));
        },
        ["settings in a pause"] = Said("paused with work", Lena, "settings"),
        ["who sees what"] = async play =>
        {
            await Said("active", Lena, "settings")(play);
            await play.Talk.Click(Lena, "Who sees what");
        },
        ["how it works"] = Clicked("welcomed", Lena, "How it works"),
        ["said stop"] = Said("active", Lena, "stop"),
        ["suggesting"] = Said("active", Lena, "suggest"),
        ["changing a suggestion"] = Clicked("suggested", Fred, "Change"),
        ["declining a suggestion"] = Clicked("suggested", Fred, "Not now"),
        ["withdrawing"] = async play =>
        {
            await Said("active", Fred, "withdraw")(play);
            await play.Talk.Click(Fred, "Withdraw");
        },
        ["targets"] = Said("active", Fred, "targets"),
        ["targets set"] = async play =>
        {
            await Said("active", Fred, "targets")(play);
            await play.Talk.Click(Fred, "Save target", FilledForms.For("save-target", Fred));
        },
        ["upcoming"] = Said("active", Fred, "upcoming"),
        ["much to come"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            var own = (await play.Talk.State(Lena)).Notices;
            var late = NoticeDocument.Untried("much", play.Talk.Time.GetUtcNow().AddHours(1)) with
            {
                Notice = new Notice(Lena, new Topic(Lena, 1), NoticeKind.LastCall, 0, null),
            };
            await play.Talk.Keep(Lena, state => state with
            {
                Notices = state.Notices.AddRange(Enumerable.Range(1000, 30).Select(number => KeyValuePair.Create((long)number, late))),
            });
            await play.Talk.Say(Fred, "upcoming");
            await play.Talk.Keep(Lena, state => state with { Notices = own });
        },
        ["reviews"] = Said("in review", Edda, "reviews"),
        ["many reviews"] = async play =>
        {
            await KeptScenes.Play(play, "in review");
            await play.Talk.Keep(Edda, state => state with { Document = state.Document with { Reviews = Many(state.Document.Reviews) } });
            await play.Talk.Say(Edda, "reviews");
            // There are no tasks behind them, so they would come to no end.
            await play.Talk.Keep(Edda, state => state with { Document = state.Document with { Reviews = One(state.Document.Reviews) } });
        },
        ["help"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            foreach (var person in (PersonId[])[Lena, Fred, Edda, Jon, Zed]) await play.Talk.Say(person, "help");
        },
        ["many lists"] = async play =>
        {
            await KeptScenes.Play(play, "offered");
            foreach (var word in (string[])["hi", "work", "what?", "next", "thanks", "drop", "hint", "upcoming"])
                await play.Talk.Say(Lena, word);
            foreach (var word in (string[])["hi", "next", "reviews", "withdraw", "work"]) await play.Talk.Say(Fred, word);
        },
        ["choosing a colleague"] = play => play.Talk.Click(Jon, "Get my first task", ("skill1", "calls"), ("stand1", "New")),
        ["choosing one of many colleagues"] = play =>
        {
            play.Firm.Others = 100;
            return play.Talk.Click(Jon, "Get my first task", ("skill1", "calls"), ("stand1", "New"));
        },
        ["on a journey"] = async play =>
        {
            await KeptScenes.Play(play, "active");
            foreach (var zone in (string[])["Europe/London", "Asia/Tokyo"])
                await play.Talk.Send(Lena, ("text", "thanks"), ("localTimezone", zone));
        },
    };

    private static Func<Play, Task> Said(string scene, PersonId who, string text) => async play =>
    {
        await KeptScenes.Play(play, scene);
        await play.Talk.Say(who, text);
    };

    private static Func<Play, Task> Clicked(string scene, PersonId who, string button) => async play =>
    {
        await KeptScenes.Play(play, scene);
        await play.Talk.Click(who, button);
    };

    private static ReviewQueue One(ReviewQueue queue) => queue with { Items = [queue.Items[0]] };

    private static ReviewQueue Many(ReviewQueue queue) => queue with
    {
        Items =
        [
            .. queue.Items,
            .. Enumerable.Range(2, 12).Select(number => new ReviewItem(new Topic(Lena, number), 3, ReviewState.Waiting)),
        ],
    };
}
