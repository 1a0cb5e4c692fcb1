using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Draws reminders as a message, each with the buttons that do what it asks for.</summary>
public static class ReminderMessage
{
    public static CardContent Alone(Reminder reminder, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return builder.Card(
            reminder.Sentence.Text, [Band.Around(reminder.State, reminder.Sentence.Draw()), .. reminder.More], reminder.Buttons);
    }

    /// <summary>
    /// Several reminders that were put off because the person had had enough messages that day. The size of a message is limited.
    /// When the reminders are too long together, the less urgent ones lose their buttons and are cut short.
    /// </summary>
    /// <param name="reminders">The most urgent first, no more than twenty.</param>
    public static CardContent Together(IReadOnlyList<Reminder> reminders, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var heading = builder.Text.Counted("reminders.heading", reminders.Count);
        var card = Draw(reminders.Count);
        for (var whole = reminders.Count; card.Json.Length > LongestTogether && whole > 0; card = Draw(whole)) whole /= 2;
        return card;

        CardContent Draw(int whole)
        {
            var seen = new HashSet<string?>();
            var rows = reminders.Select((reminder, place) => Row(place < whole ? reminder : Bare(reminder), seen));
            return builder.Card(heading, [Texts.Heading(heading), .. rows]);
        }
    }

    // In bytes. The channel counts UTF-16 units, which are never more.
    private const int LongestTogether = 40_000;
    private const int LongestBare = 500;

    private static Reminder Bare(Reminder reminder) =>
        new(reminder.State, LinkedSentence.Create(Short.To(reminder.Sentence.Text, LongestBare)));

    // Of several buttons or links with the same action only the first is shown.
    private static Container Row(Reminder reminder, HashSet<string?> seen)
    {
        var sentence = reminder.Sentence.Link is { } link
            ? reminder.Sentence with { Link = seen.Add(link.Id) ? Among(link) : null }
            : reminder.Sentence;
        var button = reminder.Beside is not CardAction.Execute execute ? reminder.Beside
            : seen.Add(execute.Id) ? Among(execute)
            : null;
        return new Container(button is null ? [sentence.Draw()] : [sentence.Draw(), new ActionSet([button])])
        {
            Style = Band.Style(reminder.State),
        };
    }

    private static CardAction.Execute Among(CardAction.Execute button) => button with { Data = button.Data with { InDigest = true } };
}
