using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Draws reminders as a message, each with the buttons that do what it asks for.</summary>
public static class ReminderMessage
{
    /// <param name="form">What was typed on it, when it is drawn again; null when it is sent.</param>
    public static CardContent Alone(Reminder reminder, CardContext context, Form? form = null)
    {
        var builder = new CardBuilder(context, form ?? Form.None);
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
            var rows = reminders.Select((reminder, place) => Row(place < whole ? reminder : Bare(reminder), place));
            return builder.Card(heading, [Texts.Heading(heading), .. rows]);
        }
    }

    // In bytes. The channel counts UTF-16 units, which are never more.
    private const int LongestTogether = 40_000;
    private const int LongestBare = 500;

    private static Reminder Bare(Reminder reminder) =>
        new(reminder.State, LinkedSentence.Create(Short.To(reminder.Sentence.Text, LongestBare)));

    private static Container Row(Reminder reminder, int place)
    {
        var sentence = reminder.Sentence with { Link = Among(reminder.Sentence.Link, place) };
        var button = reminder.Beside is AdaptiveAction.Execute execute ? Among(execute, place) : reminder.Beside;
        return new Container(button is null ? [sentence.Draw()] : [sentence.Draw(), new ActionSet([button])])
        {
            Style = Band.Style(reminder.State),
        };
    }

    // The place keeps the ids apart where two rows have the same button.
    private static AdaptiveAction.Execute? Among(AdaptiveAction.Execute? button, int place) => button is null
        ? null
        : button with { Id = $"{button.Id}-{place}", Data = button.Data with { InDigest = true } };
}
