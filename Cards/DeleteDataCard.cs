using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>Asks a person twice whether everything about them is to be deleted, and says that it is.</summary>
public static class DeleteDataCard
{
    /// <summary>How often a person is asked.</summary>
    public const int Questions = 2;

    /// <param name="answered">How often the person has said yes.</param>
    /// <param name="hasTasks">A task of theirs is open.</param>
    /// <param name="hasReviews">Somebody's work waits for their feedback.</param>
    /// <param name="hasTeam">Somebody is in the team that they set up, or was asked.</param>
    public static CardContent Render(int answered, bool hasTasks, bool hasReviews, CardContext context, bool hasTeam = false)
    {
        var builder = new CardBuilder(context, Form.None);
        return answered switch
        {
            0 => Ask(
                "delete.heading", "button.delete-go-on",
                [
                    Texts.Line(builder.Text["delete.what"]),
                    Texts.Line(builder.Text["delete.cards"]),
                    hasTasks ? Texts.Line(builder.Text["delete.tasks"]) : null,
                    hasReviews ? Texts.Line(builder.Text["delete.reviews"]) : null,
                    hasTeam ? Texts.Line(builder.Text["delete.team"]) : null,
                    Texts.Label(builder.Text["delete.stays"]),
                    Texts.Quiet(builder.Text["delete.stays-given"]),
                    Texts.Quiet(builder.Text["delete.stays-ids"]),
                    Texts.Quiet(builder.Text["delete.stays-numbers"]),
                    Texts.Quiet(builder.Text["delete.stays-chat"]),
                    Texts.Quiet(builder.Text["delete.stays-directory"]),
                ],
                builder.Button("button.export-first", new Click.ExportMyData())),
            1 => Ask("delete.sure", "button.delete-everything", [Texts.Line(builder.Text["delete.for-good"])]),
            _ => builder.Card(
                builder.Text["delete.begun"],
                [Texts.Heading(builder.Text["delete.begun"]), Texts.Line(builder.Text["delete.then"])]),
        };

        CardContent Ask(string heading, string yes, IEnumerable<Element?> body, params IEnumerable<AdaptiveAction> more) => builder.Card(
            builder.Text[heading],
            [Texts.Heading(builder.Text[heading]), .. body],
            [
                builder.Button(yes, new Click.DeleteMyData(answered + 1)),
                builder.Button("button.keep-data", new Click.Word(KnownWords.Settings)),
                .. more,
            ]);
    }
}
