using System.Globalization;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What a live card is about: one assignment, or one request to a colleague to review. The number is counted on the
/// learner's desk and never used twice; 0 is the person's welcome.
/// </summary>
public readonly record struct Topic(PersonId Learner, int Number)
{
    public static Topic Welcome(PersonId person) => new(person, 0);

    public bool IsWelcome => Number == 0;

    /// <exception cref="FormatException">The text is not of the form <c>object-id.number</c>.</exception>
    public static Topic Parse(string text) =>
        TryParse(text, out var topic) ? topic : throw new FormatException("A topic is an object id, a full stop and a number.");

    public static bool TryParse(string? text, out Topic topic)
    {
        topic = default;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !PersonId.TryParse(text![..dot], out var learner)) return false;
        if (!int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        topic = new Topic(learner, number);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Learner}.{Number}");
}
