using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What somebody types who fills in the form of a button well.</summary>
internal static class FilledForms
{
    public static string Verb(this JsonObject data) => data["do"]!.ToString();

    public static (string Input, string Value)[] For(string verb, PersonId person) => verb switch
    {
        "choose-skills" => [("skill1", person == Firm.Jon ? "writing" : "calls"), ("stand1", "New"), ("skill2", ""), ("stand2", "")],
        "save-team" => [("members", $"{Firm.Lena},{Firm.Bert}"), ("teamSkills", "writing"), ("target", "2"), ("deputy", $"{Firm.Cara}")],
        "name-deputy" => [("deputy", $"{Firm.Cara}")],
        "name-lead" => [("namedLead", $"{Firm.Lena}")],
        "save-target" => [("who", "team"), ("skill", "writing"), ("target", "3"), ("first", "yes")],
        "accept" => [("use", "The pricing page")],
        "hand-out" or "check-hand-out" => [("handTo", "team"), ("handStart", "Now"), ("urgent", "normal"), ("handReviewer", "usual")],
        "send-suggestion" or "agree-changed" =>
        [
            ("entrySkill", "writing"), ("entryLevel", "1"), ("title", "Our pricing page"),
            ("goal", "Rewrite the intro of our pricing page."), ("context", "Few visitors stay."), ("box", "hours 4"), ("handIn", ""),
            ("criteria", "Names the reader"),
        ],
        "send-question" => [("question", "Which page is it?")],
        "answer-question" => [("reply", "The one about prices.")],
        "confirm-decline" => [("line", "After the launch")],
        "submit-work" or "save-draft" => [("work", "What I made")],
        "shared-now" or "hint" => [("work", "")],
        "approve" => [("missing", ""), ("keep", "Good"), ("change", ""), ("next", "")],
        "send-back" or "not-yet" => [("missing", "0"), ("keep", ""), ("change", "More"), ("next", "")],
        "decline" => [("reason", "NoTime"), ("again", "NextWeek")],
        "confirm-drop" => [("reason", "NoTime")],
        "ask-time" => [("extra", "OneDay"), ("why", "A customer")],
        "give-time" => [("extra", "OneDay")],
        "pick-colleague" or "choose-reviewer" => [("colleague", Firm.Bert.ToString())],
        "save-preferences" =>
        [
            ("hours", "Mon-Thu 09:00-17:00"), ("zone", "Berlin"), ("pace", "2"), ("pauseUntil", "2026-02-20"), ("leaveFrom", "2026-03-02"),
            ("leaveUntil", "2026-03-06"),
        ],
        _ => [],
    };
}
