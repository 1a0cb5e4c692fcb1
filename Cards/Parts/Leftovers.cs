using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>What somebody had written on a card that has no such field any more: theirs to copy, since it was not taken.</summary>
internal sealed class Leftovers
{
    private readonly IReadOnlyList<(string Id, string Text)> written;

    private Leftovers(IReadOnlyList<(string Id, string Text)> written) => this.written = written;

    public static Leftovers None { get; } = new([]);

    public bool IsNone => written.Count == 0;

    /// <param name="body">The card, whose own fields keep what was typed in them.</param>
    public static Leftovers Find(Inputs typed, IReadOnlyList<Element> body) => new(
    [
        .. InputIds.Written.Where(id => !string.IsNullOrWhiteSpace(typed.Find(id)) && !Fields.HasInput(body, id))
            .Select(id => (id, Short.To(PlainText.Clean(typed[id]), InputLimits.MostTaken(id)))),
    ]);

    /// <summary>Shorter by so many UTF-16 units, where a card has no room for all; from the end.</summary>
    public Leftovers LessBy(int units)
    {
        var room = written.Sum(part => part.Text.Length) - units;
        var kept = new List<(string Id, string Text)>();
        foreach (var (id, text) in written)
        {
            if (room <= 0) break;
            kept.Add((id, Short.To(text, room)));
            room -= text.Length;
        }

        return new Leftovers(kept);
    }

    public IEnumerable<Element> On(CardBuilder builder) => IsNone
        ? []
        : [builder.Title("said.you-wrote"),
            .. written.SelectMany(part => new Element[] { Texts.Quiet(builder.Text.Input(part.Id)), Texts.Written(part.Text) })];
}
