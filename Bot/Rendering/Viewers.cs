using System.Collections.Concurrent;
using System.Globalization;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>A viewer's language and zone, and the names of the people whom their card mentions.</summary>
internal sealed class Viewers(IPeople people, ICatalogue catalogue)
{
    /// <param name="own">The viewer's own preferences.</param>
    /// <param name="mentioned">People whose names the card may need, besides the viewer's.</param>
    public async ValueTask<CardContext> Context(
        PersonId viewer, Contact? contact, Preferences own, IEnumerable<PersonId> mentioned, CancellationToken cancellationToken)
    {
        var self = (await people.Find(viewer, cancellationToken))?.In(ClientZone.For(contact)).With(own);
        var named = new List<Person>();
        foreach (var id in mentioned.Append(viewer).Distinct())
        {
            if (await people.Find(id, cancellationToken) is { } person) named.Add(person);
        }

        var culture = Culture(contact?.Locale);
        var names = Namesakes.Apart(named, culture);
        return new CardContext(
            viewer, culture, self?.Calendar.Zone ?? ClientZone.For(contact) ?? TimeZoneInfo.Utc, names, catalogue.Current.SkillNames);
    }

    /// <summary>The culture for the client's language tag; English if the tag is invalid or the bot lacks that language.</summary>
    public static CultureInfo Culture(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale)) return Fallback;
        if (Cultures.TryGetValue(locale, out var known)) return known;
        var culture = Find(locale);
        if (Cultures.Count < MostCultures) Cultures.TryAdd(locale, culture);
        return culture;
    }

    private static CultureInfo Find(string locale)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
            return Languages.Has(culture) ? culture : Fallback;
        }
        catch (CultureNotFoundException)
        {
            return Fallback;
        }
    }

    // Looking up a culture is slow, so results are cached. The limit is needed because a client can claim any language.
    private const int MostCultures = 1000;
    private static readonly ConcurrentDictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal);

    private static CultureInfo Fallback { get; } = CultureInfo.GetCultureInfo("en-US");
}
