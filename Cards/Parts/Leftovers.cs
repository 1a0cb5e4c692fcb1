using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Cards.Parts;

/// <summary>What somebody had written on a card that has no such field any more: theirs to copy, since it was not taken.</summary>
internal static class Leftovers
{
    /// <param name="body">The card, whose own fields keep what was typed in them.</param>
    public static IEnumerable<Element> Of(Inputs typed, IReadOnlyList<Element> body, Page page)
    {
        var left = InputIds.Written.Where(id => !string.IsNullOrWhiteSpace(typed.Find(id)) && !Fields.HasInput(body, id)).ToList();
        return left.Count == 0
            ? []
            : [page.Title("said.you-wrote"), .. left.SelectMany(id => Part(id, typed[id], page))];
    }

    private static IEnumerable<Element> Part(string id, string text, Page page) =>
    [
        Texts.Quiet(page.Say.Input(id)),
        Texts.Written(Short.Cut(Domain.Assignments.PlainText.Clean(text), InputLimits.MostTaken(id))),
    ];
}
