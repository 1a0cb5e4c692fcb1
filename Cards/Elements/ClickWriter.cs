using System.Text.Json;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Click data outward, as <see cref="ClickReader"/> reads it.</summary>
internal static class ClickWriter
{
    // The buttons of a card are about one topic.
    [ThreadStatic]
    private static (Topic Topic, string Text)? last;

    public static void Write(Utf8JsonWriter json, Click click)
    {
        json.WriteStartObject();
        json.WriteString("do"u8, Verbs.For(click));
        if (click is Click.Word word) json.WriteString("text"u8, word.Text);
        if (click is Click.Accept accept) json.WriteCase("start"u8, accept.Start);
        if (click is Click.KeepZone keep) json.WriteString("stay"u8, keep.Zone);
        if (click is Click.SavePreferences save) json.WriteIfAny("mark"u8, save.Seen);
        if (click is Click.WhoSeesWhat who) json.WriteIfAny("mark"u8, who.Seen);
        if (click is Click.MoreColleagues { From: var from }) json.WriteNumber("from"u8, from);
        if (click is Click.OpenTasks { From: > 0 and var first }) json.WriteNumber("from"u8, first);
        if (click.OnReminder) json.WriteBoolean("aside"u8, true);
        if (click.InDigest) json.WriteBoolean("among"u8, true);
        if (click is Click.OnTopic about)
        {
            json.WriteString("topic"u8, Text(about.Topic));
            json.WriteNumber("seen"u8, about.Seen);
            if (click is Click.GiveTime { Extra: { } extra }) json.WriteCase("give"u8, extra);
            json.WriteIfAny("draft"u8, Draft(about));
            json.WriteIfAny("said"u8, Said(about));
            if (click is Click.OtherReviewer { From: > 0 and var page }) json.WriteNumber("from"u8, page);
        }

        json.WriteNumber("v"u8, click.Format);
        json.WriteEndObject();
    }

    private static string Text(Topic topic)
    {
        if (last?.Topic != topic) last = (topic, topic.ToString());
        return last!.Value.Text;
    }

    private static string? Draft(Click.OnTopic click) => click switch
    {
        Click.SubmitDraft submit => submit.Draft,
        Click.SubmitWork submit => submit.Draft,
        Click.SaveDraft save => save.Draft,
        Click.DiscardDraft discard => discard.Draft,
        _ => null,
    };

    private static string? Said(Click.OnTopic click) => click switch
    {
        Click.KeepText keep => keep.Said,
        Click.AddNote add => add.Said,
        _ => null,
    };
}
