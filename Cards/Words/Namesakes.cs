using System.Globalization;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Words;

/// <summary>Distinguishes people of the same name: by their sign-in name, by their role, or else by a piece of their id.</summary>
public static class Namesakes
{
    private const int LongestDifference = 40;
    private const int ShortId = 6;

    /// <param name="people">All people whom one card may name.</param>
    /// <returns>The name of each person on that card.</returns>
    public static IReadOnlyDictionary<PersonId, string> Apart(IReadOnlyCollection<Person> people, CultureInfo culture)
    {
        var texts = new LocalizedText(culture);
        var called = new Dictionary<PersonId, string>();
        foreach (var alike in people.GroupBy(person => Alike(person.Name), StringComparer.OrdinalIgnoreCase))
        {
            var group = alike.ToList();
            foreach (var person in group) called[person.Id] = group.Count == 1 ? person.Name : Told(person, group, texts);
        }

        return called;
    }

    private static string Told(Person person, IReadOnlyList<Person> alike, LocalizedText texts)
    {
        var difference = Only(person, alike, SignIn) ?? Only(person, alike, one => Role(one, texts)) ?? Only(person, alike, one => Id(one))
            ?? person.Id.ToString();
        return texts.Format("name.apart", Short.To(People.Plain(person.Name), People.LongestName - LongestDifference), difference);
    }

    /// <summary>The name as a reader sees it.</summary>
    private static string Alike(string name) => string.Join(' ', People.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Null when the text is too long, or does not distinguish this person from the others.</returns>
    private static string? Only(Person person, IReadOnlyList<Person> alike, Func<Person, string?> by) =>
        by(person) is { Length: <= LongestDifference } own
        && alike.All(other => other.Id == person.Id || !own.Equals(by(other), StringComparison.OrdinalIgnoreCase)) ? own : null;

    /// <summary>The part of the address before the at sign, which is short and says most.</summary>
    private static string? SignIn(Person person) => person.Address?.Split('@')[0];

    private static string Role(Person person, LocalizedText texts) => texts[person.Roles switch
    {
        var roles when roles.HasFlag(Roles.Lead) => "role.lead",
        var roles when roles.HasFlag(Roles.Admin) => "role.admin",
        _ => "role.learner",
    }];

    private static string Id(Person person) => person.Id.ToString()[^ShortId..];
}
