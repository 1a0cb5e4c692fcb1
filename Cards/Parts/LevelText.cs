using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Where a level comes from, and what the next one takes.</summary>
internal static class LevelText
{
    /// <param name="titles">Of the tasks; one or two.</param>
    public static string From(IReadOnlyList<string> titles, CardBuilder builder) => titles is [var one, var other]
        ? builder.Text.Format("level.from-two", one, other)
        : builder.Text.Format("level.from-one", titles[0]);

    /// <param name="next">The level that comes next.</param>
    /// <param name="lacking">How many approved tasks it takes.</param>
    public static string Lacking(Level next, int lacking, CardBuilder builder) =>
        builder.Text.Counted("level.lacking", lacking, builder.Level(next));
}
