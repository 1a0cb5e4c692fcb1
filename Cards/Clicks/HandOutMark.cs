using System.Security.Cryptography;
using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// Marks what a form showed for each person. If somebody hands out to others than those, the card shows what that means first.
/// </summary>
public static class HandOutMark
{
    private const int Bytes = 8;

    public static string Create(IEnumerable<PersonId> people, Start start, PersonId? reviewer) =>
        Hash($"{Listed(people)} {start} {reviewer}");

    internal static string Listed(IEnumerable<PersonId> people) =>
        string.Join(',', people.Select(person => person.ToString()).Order(StringComparer.Ordinal));

    internal static string Hash(string said) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, Bytes));
}
