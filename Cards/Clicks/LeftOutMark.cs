using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// Marks whom the form for a team says that it leaves out. If somebody asks their team and others are left out than those, the card says
/// so first.
/// </summary>
public static class LeftOutMark
{
    /// <returns>Null when nobody is left out.</returns>
    public static string? Create(IReadOnlyCollection<PersonId> people) =>
        people.Count == 0 ? null : HandOutMark.Hash(HandOutMark.Listed(people));
}
