using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards;

/// <summary>The drafts that somebody has saved, to go on with one of them or to begin another.</summary>
public static class EntryDraftsCard
{
    private const int MostRows = 10;

    /// <param name="drafts">The latest first.</param>
    public static CardContent Render(IReadOnlyList<DraftLine> drafts, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        var heading = builder.Text["drafts.heading"];
        return builder.Card(
            heading,
            [
                Texts.Heading(heading),
                drafts.Count > MostRows ? Texts.Quiet(builder.Text.Format("drafts.most", MostRows, drafts.Count)) : null,
                .. drafts.Take(MostRows).Select(draft => Row(draft, builder)),
            ],
            builder.Button("button.new-entry", new Click.NewEntry()));
    }

    private static Container Row(DraftLine draft, CardBuilder builder) => new(
    [
        Texts.Label(draft.Title ?? builder.Text["drafts.untitled"]),
        Texts.Quiet(builder.Text.Format("drafts.saved", builder.At(draft.SavedAt))),
        new ActionSet(
        [
            builder.Button("button.open-draft", new Click.OpenEntryDraft(draft.Form)),
            builder.Button("button.discard", new Click.DiscardEntryDraft(draft.Form)),
        ]),
    ])
    {
        Separator = true,
    };
}
