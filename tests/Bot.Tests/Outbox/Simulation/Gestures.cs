using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What somebody does in Teams so that a command comes of it: the words they type, or the button they click.</summary>
internal static class Gestures
{
    /// <param name="clicked">The message whose button it is; null for one that nobody remembers.</param>
    public static InboundActivity For(Command command, string id, PersonId actor, PersonId owner, SimulatedMessage? clicked, int seen)
    {
        if (Words(command, actor, owner, clicked) is { } words) return Typed(words, id, actor);
        var (verb, number, inputs) = Button(command);
        var data = new JsonObject { ["do"] = verb, ["v"] = 1, ["seen"] = seen };
        if (number is { } about) data["topic"] = new Topic(owner, about).ToString();
        if (command is Command.AnswerLearner { Place: var place }) data["nth"] = place;
        foreach (var (name, value) in inputs) data[name] = value;
        var activity = Activity("invoke", id, actor);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = verb, ["data"] = data } };
        if (clicked is not null) activity["replyToId"] = clicked.Id;
        return Parse(activity);
    }

    public static InboundActivity Typed(string words, string id, PersonId actor)
    {
        var activity = Activity("message", id, actor);
        activity["text"] = words;
        return Parse(activity);
    }

    private static string? Words(Command command, PersonId actor, PersonId owner, SimulatedMessage? clicked) => command switch
    {
        Command.Greet => "hi",
        Command.Next => "next",
        Command.KeepDraft { Text: { } text } => text,
        Command.TakeHint when clicked is null => "hint",
        Command.ShowAgain { Number: 0 } => "hi",
        Command.ShowAgain when clicked is null => actor == owner ? "work" : "reviews",
        _ => null,
    };

    private static (string Verb, int? Number, (string Name, string Value)[] Inputs) Button(Command command) => command switch
    {
        Command.ChooseSkills chosen =>
            ("choose-skills", null, [("skill1", chosen.Choices[0].Skill.ToString()), ("stand1", chosen.Choices[0].Assessment.ToString())]),
        Command.ShowAgain c => ("back", c.Number, []),
        Command.Accept c => ("accept", c.Number, [("start", c.Start is Start.Now ? "now" : "nextWorkingMorning")]),
        Command.Decline c => ("decline", c.Number, [("reason", $"{c.Reason}"), ("again", $"{c.Again}")]),
        Command.ShowAnother c => ("show-another", c.Number, []),
        Command.TakeHint c => ("hint", c.Number, []),
        Command.AskLead c => ("send-question", c.Number, [("question", c.Text)]),
        Command.AnswerLearner c => ("answer-question", c.Number, [("reply", c.Text)]),
        Command.Drop c => ("confirm-drop", c.Number, [("reason", $"{c.Reason}")]),
        Command.Submit c => ("submit-work", c.Number, [("work", c.Text)]),
        Command.ShareAccess c => ("shared-now", c.Number, []),
        Command.CannotOpen c => ("cannot-open", c.Number, []),
        Command.PutOffReview c => ("later", c.Number, Feedback(c.Begun)),
        Command.HandToDeputy c => ("hand-to-deputy", c.Number, []),
        Command.Approve c => ("approve", c.Number, Feedback(c.Feedback)),
        Command.SendBack c => ("send-back", c.Number, Feedback(c.Feedback)),
        Command.SayNotYet c => ("not-yet", c.Number, Feedback(c.Feedback)),
        Command.Withdraw c => ("confirm-withdraw", c.Number, []),
        Command.AskColleague c => ("pick-colleague", null, [("colleague", c.Colleague.ToString())]),
        Command.AnswerColleague c => (c.Gladly ? "gladly" : "not-this-time", c.Number, []),
        Command.Suggest c => (
            "send-suggestion", null,
            [
                ("form", $"{c.Form}"), ("entrySkill", $"{c.Draft.Skill}"), ("goal", $"{c.Draft.Goal}"), ("box", $"{c.Draft.Box}"),
                ("context", $"{c.Draft.Context}"), ("criteria", $"{c.Draft.Criteria[0]}"),
            ]),
        Command.AgreeToSuggestion c => ("agree", c.Number, []),
        Command.DeclineSuggestion c => ("confirm-decline", c.Number, [("line", $"{c.Line}")]),
        Command.TakeBack c => ("take-back", c.Number, []),
        Command.RateTask c => ("rate", c.Number, [("answer", JsonNamingPolicy.CamelCase.ConvertName($"{c.Answer}"))]),
        _ => throw new NotSupportedException($"Nobody knows how to ask for {command}."),
    };

    private static (string Name, string Value)[] Feedback(Feedback words) =>
        [("keep", words.Keep), ("change", words.Change), ("next", words.Next)];

    private static JsonObject Activity(string type, string id, PersonId person) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = "https://service.test/",
        ["from"] = new JsonObject { ["id"] = person.ToString(), ["aadObjectId"] = person.ToString() },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"a:{person}"),
            ["conversationType"] = "personal", ["tenantId"] = "t" },
        ["locale"] = "en-US",
    };

    private static InboundActivity Parse(JsonObject activity) =>
        ((ParseResult.Parsed)ActivityParser.Parse(Encoding.UTF8.GetBytes(activity.ToJsonString()))).Activity;
}
