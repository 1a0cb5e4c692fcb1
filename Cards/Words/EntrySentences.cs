using System.Globalization;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Words;

/// <summary>What the bot says of entries of the catalogue, on top of their cards.</summary>
public sealed class EntrySentences(CultureInfo culture)
{
    private readonly LocalizedText texts = new(culture);

    public string NotPublished => texts["entry.not-yet"];

    public string Retired => texts["entry.retired-now"];

    public string Restored => texts["entry.restored-now"];

    public string Discarded => texts["entry.discarded"];

    public string DraftGone => texts["entry.draft-gone"];

    /// <summary>Answers <c>new</c> from a person who neither leads nor administers.</summary>
    public string NotAWriter => texts["entry.not-a-writer"];

    /// <summary>The entry is another than the card showed.</summary>
    public string MovedOn => texts["entry.moved-on"];

    /// <summary>The title of the link from a task to the message that it was made from.</summary>
    public string LinkBack => texts["entry.link-back"];

    /// <summary>The second line of a search's result.</summary>
    public string Line(CatalogueEntry entry, CardContext context) => texts.Format(
        "skill-and-level", context.Skills.GetValueOrDefault(entry.Skill, entry.Skill.ToString()), texts.Level(entry.Level));

    public string Published(CatalogueEntry entry) => entry.Version == 1
        ? texts["entry.published"]
        : texts.Format("entry.published-again", entry.Version);

    /// <summary>Somebody else has published a version since the form was opened.</summary>
    public string Changed(CatalogueItem item, CardContext context) => item.Author is { } author
        ? texts.Format("entry.changed", People.Name(author, texts, context), item.Entry.Version)
        : texts.Format("entry.changed-by-file", item.Entry.Version);

    public string Saved(DateTimeOffset at, CardContext context) => texts.Format("entry.saved", texts.Moment(at, context.Zone));

    public string TooManyDrafts(int most) => texts.Format("entry.too-many-drafts", most);

    public string Confirmed(int months) => texts.Format("entry.confirmed", months);
}
