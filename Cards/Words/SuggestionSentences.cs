using System.Globalization;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Words;

/// <summary>What stands in a suggestion where its author wrote nothing.</summary>
public sealed class SuggestionSentences(CultureInfo culture)
{
    private readonly LocalizedText texts = new(culture);

    public EntryDraft Complete(EntryDraft draft) => draft with
    {
        Context = draft.Context ?? texts["suggest.usual-context"],
        Criteria = draft.Criteria.Count > 0 ? draft.Criteria : [texts["suggest.usual-criterion"]],
    };
}
