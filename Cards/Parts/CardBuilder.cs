using System.Diagnostics;
using System.Text;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Builds one card for one viewer: supplies the words of its parts, then writes the whole.</summary>
/// <param name="longestName">Of people, skills and teams, in UTF-16 units; a longer one is cut.</param>
internal sealed class CardBuilder(CardContext context, Form form, int longestName = People.LongestName)
{
    /// <summary>UTF-16 units as sent.</summary>
    private const int Longest = 39_500;

    /// <summary>How long names may be where there are so many that they would not fit: the least still tells most apart.</summary>
    private static readonly int[] Shorter = [40, 20, 10, 5];

    public LocalizedText Text { get; } = new(context.Culture);

    public CardContext Context => context;

    public Form Form => form;

    /// <summary>Renders a card with many names. Where they are so long that not all would fit, each is shortened.</summary>
    public static CardContent Fit(CardContext context, Form form, Func<CardBuilder, CardContent> render)
    {
        var card = render(new CardBuilder(context, form));
        foreach (var longest in Shorter)
        {
            if (!IsTooLong(card)) break;
            card = render(new CardBuilder(context, form, longest));
        }

        return card;
    }

    /// <summary>The rest of the card is so long that a part which may be shortened must be.</summary>
    public bool IsTight { get; init; }

    public static bool IsTooLong(CardContent card) => Encoding.UTF8.GetCharCount(card.Json.Span) > Longest;

    public string Name(PersonId id) => Named(People.Name(id, Text, context));

    /// <summary>A name that the channel gave, on one line.</summary>
    public string Plain(string name) => People.Plain(name) is { Length: > 0 } plain ? Named(plain) : Text["nameless"];

    public string Skill(SkillId id) => Named(context.Skills.GetValueOrDefault(id, id.ToString()));

    /// <summary>A name as long as it may be on this card.</summary>
    public string Named(string name) => Short.To(name, longestName);

    /// <summary>Why the bot cannot reach the person, as a sentence; null when it can.</summary>
    public string? Unreached(PersonId id) => Context.Unreached.GetValueOrDefault(id) switch
    {
        null => null,
        Viewing.Unreached.Since since => Text.Format("unreached.since", Name(id), At(since.At)),
        Viewing.Unreached.NotOpened => Text.Format("unreached.not-opened", Name(id)),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    public string At(DateTimeOffset at) => Text.Moment(at, context.Zone);

    /// <summary>The level in pips and in words.</summary>
    public string Level(Level level) => Text.Format("level-in-pips", Amounts.Pips(level), Text.Level(level));

    public TextBlock Error(Refusal problem) => Texts.Line(Refusals.Describe(problem, Text, context)) with { Color = TextColor.Attention };

    public Element Title(string key) => Texts.Label(Text[key]);

    /// <param name="summary">For the toast, and for a client that cannot show the card.</param>
    public CardContent Card(string summary, IEnumerable<Element?> body, params IEnumerable<AdaptiveAction> actions)
    {
        var (elements, buttons) = (body.OfType<Element>().ToArray(), actions.ToArray());
        var left = form is { Problem: not null } or { Remark: not null } ? Leftovers.Find(form.Typed, elements) : Leftovers.None;
        var json = Write(summary, left.IsNone ? elements : [.. elements, .. left.On(this)], buttons);
        if (!left.IsNone && Encoding.UTF8.GetCharCount(json.Span) - Longest is > 0 and var over)
            json = Write(summary, [.. elements, .. left.LessBy(over).On(this)], buttons);
        return new CardContent(json, VisibleText.From(summary));
    }

    private ReadOnlyMemory<byte> Write(string summary, Element[] elements, AdaptiveAction[] buttons) => CardJson.Write(new AdaptiveCard(
        context.Culture.TwoLetterISOLanguageName,
        Text.Format("fallback", summary),
        OnTop(elements).ToList() is { Count: > 0 } top ? WithOnTop(elements, top) : elements,
        buttons.Length == 0 ? null : buttons));

    /// <summary>
    /// The remark, and a problem whose field is not on this card. They share a container with the first element beneath the band,
    /// so that no other element changes its position.
    /// </summary>
    private static IReadOnlyList<Element> WithOnTop(Element[] body, IReadOnlyList<Element> top)
    {
        var bands = body is [Container { Bleed: true }, _, ..] ? 1 : 0;
        return [.. body[..bands], new Container([.. top, body[bands]]), .. body[(bands + 1)..]];
    }

    private IEnumerable<Element> OnTop(Element[] body)
    {
        if (form.Remark is { Length: > 0 } remark) yield return Aside(remark, ContainerStyle.Emphasis);
        if (form.Problem is { } problem && !Fields.Has(body, problem))
            yield return Aside(Refusals.Describe(problem, Text, context), ContainerStyle.Attention);
    }

    private static Container Aside(string sentence, ContainerStyle style) => new([Texts.Line(sentence)]) { Style = style };
}
