using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>One button in somebody's chat.</summary>
/// <param name="Stands">
/// The message still shows it; otherwise it did before it was changed, and still does on a device that was off.
/// </param>
/// <param name="Fields">The fields of its card, with what stands in them.</param>
internal sealed record OldButton(PersonId Person, string Message, string Title, JsonObject Data, JsonObject Fields, bool Stands)
{
    /// <summary>
    /// Verbs that open or show something, ask once more, or change what is not on a desk: the catalogue, a file, whether there is one.
    /// </summary>
    internal static readonly IReadOnlyList<string> DecidesNothing =
    [
        "ask-lead", "assign", "back", "board", "board-person", "board-task", "catalogue-page", "change-suggestion", "check-hand-out",
        "copy-entry", "decline-suggestion", "delete-my-data", "discard-entry-draft", "drop-it", "edit-draft", "edit-entry",
        "export-my-data", "export-report", "handed-out", "how-it-works", "keep-zone", "leave-my-data", "leave-report", "more-colleagues",
        "more-time", "new-entry", "not-now", "open-entry-draft", "open-review", "open-tasks", "other-reviewer", "post-entry",
        "progress-page", "publish-entry", "restore-entry", "retire-entry", "reviews-page", "save-entry-draft", "save-my-data",
        "save-report", "search-catalogue", "set-up-team", "show-entry", "show-hand-out", "show-my-data", "show-report", "still-right",
        "tasks-to-assign", "tell-outcome", "too-high", "upcoming-page", "who-sees-what", "withdraw", "word",
    ];

    /// <summary>What a click on it that comes in time decides, by the names of events: any of them.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Decides = new Dictionary<string, string[]>
    {
        ["choose-skills"] = ["skillsChosen"], ["accept"] = ["accepted"], ["decline"] = ["declined"], ["show-another"] = ["replaced"],
        ["submit-work"] = ["submitted"], ["submit-draft"] = ["submitted"], ["hint"] = ["hintTaken"], ["confirm-drop"] = ["dropped"],
        ["shared-now"] = ["accessShared"], ["approve"] = ["approved"], ["send-back"] = ["sentBack"], ["not-yet"] = ["notYetGiven"],
        ["cannot-open"] = ["accessAsked"], ["pick-colleague"] = ["colleagueAsked"], ["gladly"] = ["colleagueAgreed"],
        ["not-this-time"] = ["colleagueDeclined"], ["confirm-withdraw"] = ["withdrawn"], ["ask-time"] = ["timeAsked"],
        ["give-time"] = ["timeGiven"],
        ["refuse-time"] = ["timeRefused"], ["choose-reviewer"] = ["reviewerChosen"], ["save-preferences"] = ["preferencesChanged"],
        ["end-pause"] = ["preferencesChanged"], ["pause-month"] = ["preferencesChanged"], ["save-draft"] = ["draftKept"],
        ["discard-draft"] = ["draftKept"], ["keep-text"] = ["draftKept"], ["add-note"] = ["noteAdded"],
        ["rate"] = ["taskRated"], ["used-it"] = ["useAnswered"], ["not-used-yet"] = ["useAnswered"], ["lower-level"] = ["levelLowered"],
        ["later"] = ["reviewPutOff"], ["hand-to-deputy"] = ["handedOn"], ["send-question"] = ["questionAsked"],
        ["answer-question"] = ["questionAnswered"], ["agree"] = ["suggestionAgreed"], ["agree-changed"] = ["suggestionAgreed"],
        ["confirm-decline"] = ["suggestionDeclined"], ["take-back"] = ["suggestionTakenBack"], ["send-suggestion"] = ["suggested"],
        ["save-team"] = ["teamSet"], ["close-team"] = ["teamSet"], ["name-deputy"] = ["teamSet"], ["join"] = ["requestAnswered"],
        ["not-join"] = ["requestAnswered"], ["leave-team"] = ["leftTeam"], ["save-target"] = ["targetsSet"],
        ["hand-out"] = ["handedOut"], ["post-task"] = ["handedOut"], ["take-place"] = ["placeTaken"], ["close-post"] = ["postClosed"],
        ["post-outcome"] = ["outcomeShared"], ["move-up"] = ["queueMoved"], ["keep-going"] = ["pushResumed"],
        ["other-skill"] = ["pushResumed", "shownAgain"], ["name-lead"] = ["teamsTied"], ["lead-teams"] = ["teamsTied"],
        ["not-lead-teams"] = ["teamsTied"], ["next-task"] = ["offered", "shownAgain", "askedInVain"],
        ["take-entry"] = ["offered"],
    };

    /// <summary>Any of these; null where nothing need happen.</summary>
    public IReadOnlyList<string>? Brings => Decides.GetValueOrDefault(Data.Verb());

    /// <summary>Whoever was only welcomed has the same card in every scene: it is clicked in the first.</summary>
    public static IEnumerable<OldButton> In(KeptScene scene)
    {
        var standing = scene.Chats().SelectMany(Buttons).ToHashSet();
        var chats = scene.Versions().GroupBy(shown => shown.Person).Where(chat => scene.Number == 1 || chat.Count() > 1);
        return chats.SelectMany(chat => chat).SelectMany(Buttons).Distinct().Select(button => new OldButton(
            button.Person, button.Message, button.Title, Parsed(button.Data), Parsed(button.Fields), standing.Contains(button)));
    }

    /// <summary>It stands, and shows what is: who clicks it clicks in time.</summary>
    public async Task<bool> IsCurrent(Play play)
    {
        if (!Stands || play.Firm.Left.Contains(Person)) return false;
        // No other task fits before a pause is over, and the answer says so.
        if (Data.Verb() is "show-another" && (await play.Talk.State(Person)).Desk.Standing.Preferences.Pause is not null) return false;
        if (Data["topic"] is not { } text) return true;
        var topic = Topic.Parse(text.ToString());
        var desk = (await play.Talk.State(topic.Learner)).Desk;
        return await play.Seen(topic, Person) is not Sight.None
            && (desk.Open.GetValueOrDefault(topic.Number)?.Version == (int)Data["seen"]!
                || (desk.Standing.Colleague as Colleague.Asked)?.Number == topic.Number);
    }

    /// <returns>All that the bot answered.</returns>
    public async Task<string> Click(Play play)
    {
        var before = play.Talk.Chats.History.Count;
        var answer = await play.Talk.Begin(Person, Message, Data, Typed());
        var text = answer switch
        {
            InvokeResponse.Card card => Encoding.UTF8.GetString(card.Json.Span),
            InvokeResponse.Sentence message => message.Text,
            _ => throw new InvalidOperationException($"{this} is answered by {answer}."),
        };
        await play.Talk.End();
        return string.Join(
            '\n', play.Talk.Chats.History.Skip(before).Where(shown => shown.Person == Person).Select(shown => shown.Text).Prepend(text));
    }

    public override string ToString() => $"{Title} ({Data.Verb()}) on {Message} of {Person}";

    /// <summary>A client sends all fields, whether something was typed into them or not.</summary>
    private (string, string)[] Typed()
    {
        var typed = FilledForms.For(Data.Verb(), Person).ToDictionary(field => field.Input, field => field.Value);
        return [.. Fields.Select(field => (field.Key, typed.GetValueOrDefault(field.Key, field.Value!.ToString())))];
    }

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)!.AsObject();

    private static IEnumerable<(PersonId Person, string Message, string Title, string Data, string Fields)> Buttons(Shown shown)
    {
        var fields = new JsonObject(shown.Fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Value))).ToJsonString();
        return shown.Buttons.Select(
            button => (shown.Person, shown.Id, button["title"]!.ToString(), button["data"]!.ToJsonString(), fields));
    }
}
