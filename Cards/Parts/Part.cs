using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Parts;

/// <summary>One page of a list that is too long for a card, with buttons to the other pages.</summary>
internal sealed class Part
{
    private readonly int all;
    private readonly int first;
    private readonly int most;

    private Part(int all, int first, int most) => (this.all, this.first, this.most) = (all, first, most);

    /// <param name="from">Index of the first entry wanted. A list that has become shorter since shows its last page.</param>
    public static Part Create(int all, int from, int most) => new(all, Math.Min(from, Math.Max(all - 1, 0) / most * most), most);

    /// <summary>Index of the first entry on the page.</summary>
    public int First => first;

    public IEnumerable<T> Create<T>(IEnumerable<T> list) => list.Skip(first).Take(most);

    /// <returns>Null when the page holds the whole list.</returns>
    public TextBlock? Line(string key, CardBuilder builder) =>
        all <= most ? null : Texts.Quiet(builder.Text.Format(key, first + 1, Math.Min(first + most, all), all));

    public IEnumerable<AdaptiveAction> Buttons(Func<int, Click> to, CardBuilder builder)
    {
        if (first + most < all) yield return builder.Button("button.more", to(first + most));
        if (first > 0) yield return builder.Button("button.earlier", to(Math.Max(first - most, 0)));
    }
}
