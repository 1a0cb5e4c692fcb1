using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Text from fields that the card no longer has. The bot did not take it, so the card shows it for the writer to copy.</summary>
internal sealed class Leftovers
{
    private readonly IReadOnlyList<(string Id, string Text)> written;

    private Leftovers(IReadOnlyList<(string Id, string Text)> written) => this.written = written;

    public static Leftovers None { get; } = new([]);

    public bool IsNone => written.Count == 0;

    /// <param name="body">The card's elements. Text whose field is among them is no leftover, because the field keeps it.</param>
    public static Leftovers Find(Inputs typed, IReadOnlyList<Element> body) => new(
    [
        .. InputIds.Written.Where(id => !string.IsNullOrWhiteSpace(typed.Find(id)) && !Fields.HasInput(body, id))
            .Select(id => (id, Short.To(PlainText.Clean(typed[id]), InputLimits.MostTaken(id)))),
    ]);

    /// <summary>Cuts so many UTF-16 units from the end, for a card without room for all.</summary>
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
