using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>One form of the product, filled in well, and how somebody gets to it.</summary>
/// <param name="Owner">On whose desk it decides.</param>
internal sealed record FormCase(
    Func<Task<Talk>> Path, PersonId Who, PersonId Owner, string Button, (string Id, string Value)[] Inputs)
{
    public static IReadOnlyDictionary<string, FormCase> All { get; } = new Dictionary<string, FormCase>(LeadForms.All)
    {
        ["choose skills"] = new(
            AtWelcome, Mina, Mina, "Get my first task", [("skill1", "writing"), ("stand1", "New"), ("skill2", ""), ("stand2", "")]),
        ["decline"] = new(
            () => Clicking(Paths.UpToOffer, Mina, "Not now"), Mina, Mina, "Decline", [("reason", "NoTime"), ("again", "NextWeek")]),
        ["drop"] = new(() => Clicking(Paths.UpToWork, Mina, "Drop it"), Mina, Mina, "Yes, drop it", [("reason", "NoTime")]),
        ["ask for time"] = new(
            () => Clicking(Paths.UpToWork, Mina, "I need more time"), Mina, Mina, "Ask for it",
            [("extra", "OneDay"), ("why", "A customer")]),
        ["give time"] = new(AskedForTime, Ada, Mina, "Give more time", [("extra", "OneDay")]),
        ["accept"] = new(Paths.UpToOffer, Mina, Mina, "Accept", [("use", "On our shop")]),
        ["submit"] = new(Paths.UpToWork, Mina, Mina, "Submit work", [("work", "My work")]),
        ["change what was kept"] = new(ChangingWhatWasKept, Mina, Mina, "Save", [("work", "A longer text")]),
        ["hint"] = new(Paths.UpToWork, Mina, Mina, "Give me a hint", [("work", "Half a thought")]),
        ["shared"] = new(() => Clicking(Paths.UpToReview, Ada, "I can't open it"), Mina, Mina, "Shared now", [("work", "A better text")]),
        ["approve"] = new(Paths.UpToReview, Ada, Mina, "Approve", [("missing", ""), ("keep", "Good"), ("change", ""), ("next", "")]),
        ["send back"] = new(Paths.UpToReview, Ada, Mina, "Send back", [("missing", "0"), ("keep", ""), ("change", "More"), ("next", "")]),
        ["not yet"] = new(UpToSecondReview, Ada, Mina, "Not yet", [("missing", "0"), ("keep", ""), ("change", "More"), ("next", "")]),
        ["ask a colleague"] = new(WithoutReviewer, Jonas, Jonas, "Ask this colleague", [("colleague", Mina.ToString())]),
        ["choose a reviewer"] = new(UnreachedReviewer, Mina, Mina, "Ask this colleague", [("colleague", Jonas.ToString())]),
        ["settings"] = new(AtSettings, Mina, Mina, "Save",
        [
            ("hours", "Mon-Thu 09:00-17:00"), ("zone", "Berlin"), ("pace", "2"), ("pauseUntil", "2026-01-09"), ("leaveFrom", "2026-02-02"),
            ("leaveUntil", "2026-02-06"),
        ]),
    };

    public static IEnumerable<(string Form, string Input)> EveryInput =>
        All.SelectMany(form => form.Value.Inputs.Select(input => (form.Key, input.Id)));

    /// <summary>The message that holds the form, and what its button carries.</summary>
    public (string Message, JsonObject Data) Find(Talk talk)
    {
        var shown = talk.Chats.Of(Who).Last(message => message.Titles.Contains(Button));
        return (shown.Id, shown.Buttons.First(button => button["title"]!.ToString() == Button)["data"]!.AsObject());
    }

    public JsonObject Filled() => new(Inputs.Select(input => KeyValuePair.Create(input.Id, (JsonNode?)JsonValue.Create(input.Value))));

    private static async Task<Talk> Clicking(Func<Task<Talk>> path, PersonId who, string button)
    {
        var talk = await path();
        await talk.Click(who, button);
        return talk;
    }

    private static async Task<Talk> ChangingWhatWasKept()
    {
        var talk = await Paths.UpToWork();
        await talk.Say(Mina, "Here is what I have so far, in one paragraph.");
        await talk.Click(Mina, "Edit");
        return talk;
    }

    private static async Task<Talk> AtWelcome()
    {
        var talk = new Talk();
        await talk.Join(Ada);
        await talk.Join(Mina);
        return talk;
    }

    private static async Task<Talk> AskedForTime()
    {
        var talk = await Clicking(Paths.UpToWork, Mina, "I need more time");
        await talk.Click(Mina, "Ask for it", ("extra", "TwoHours"));
        return talk;
    }

    private static async Task<Talk> UpToSecondReview()
    {
        var talk = await Paths.UpToReview();
        await talk.Click(Ada, "Send back", ("change", "More"));
        await talk.Click(Mina, "Submit work", ("work", "Better work"));
        return talk;
    }

    private static async Task<Talk> WithoutReviewer()
    {
        var talk = new Talk();
        await talk.Join(Mina);
        await talk.Join(Jonas);
        await talk.Click(Jonas, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        return talk;
    }

    private static async Task<Talk> UnreachedReviewer()
    {
        var talk = await Paths.UpToWork();
        talk.Chats.Gone.UnionWith([$"a:chat-{Ada}", $"a:new1-{Ada}"]);
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        foreach (var seconds in (int[])[3, 31, 3, 31]) await talk.Sweep(Ada, TimeSpan.FromSeconds(seconds));
        await talk.Click(Mina, "Choose another reviewer");
        return talk;
    }

    private static async Task<Talk> AtSettings()
    {
        var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        return talk;
    }
}
