using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards;

/// <summary>The tasks that a lead can hand out, ten at a time, with a field for words to look for.</summary>
public static class AssignListCard
{
    private const int MostRows = 10;
    private const int LongestWords = 100;

    /// <param name="found">Those that match what was typed.</param>
    /// <param name="from">Index of the first entry shown, from 0.</param>
    public static CardContent Render(IReadOnlyList<CatalogueEntry> found, CardContext context, Form form, int from = 0)
    {
        var builder = new CardBuilder(context, form);
        var part = Part.Create(found.Count, from, MostRows);
        return builder.Card(
            builder.Text["assign.heading"],
            [
                Texts.Heading(builder.Text["assign.heading"]),
                builder.Line(InputIds.FindTask, "assign.find", "assign.find-placeholder", LongestWords, ""),
                new ActionSet([builder.Button("button.search", new Click.TasksToAssign(Search: true))]),
                found.Count == 0 ? Texts.Line(builder.Text["assign.nothing"]) : part.Line("assign.part", builder),
                .. part.Create(found).Select(entry => Row(entry, builder)),
            ],
            part.Buttons(to => new Click.TasksToAssign(to), builder));
    }

    private static Container Row(CatalogueEntry entry, CardBuilder builder)
    {
        var (skill, level) = builder.About(entry);
        return new Container(
        [
            new Container([Texts.Label(entry.Title) with { Color = TextColor.Accent }])
            {
                SelectAction = Buttons.Titled(entry.Title, new Click.Assign(entry.Id)),
            },
            Texts.Quiet(builder.Text.Format("skill-and-level", skill, level)) with { Spacing = Spacing.None },
        ])
        {
            Separator = true,
        };
    }
}
