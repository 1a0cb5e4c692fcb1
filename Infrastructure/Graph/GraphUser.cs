using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Graph.Models;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>Understands a user, of whom almost everything may be missing.</summary>
internal static class GraphUser
{
    /// <summary>What the sign-in name of a guest holds between their address and the domain of the tenant.</summary>
    private const string GuestMark = "#EXT#";

    /// <returns>Null when they cannot be told from others.</returns>
    public static DirectoryPerson? Read(User user, Func<string?, PersonId?> id) => id(user.Id) is { } person
        ? new DirectoryPerson(person, Name(user, person), Address(user), id(user.Manager?.Id), user.AccountEnabled is not false)
        {
            Country = Country(user.UsageLocation),
        }
        : null;

    private static string? Country(string? text) =>
        text is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : null;

    /// <summary>Their name, or else what people know them by.</summary>
    private static string Name(User user, PersonId person)
    {
        var signIn = user.UserPrincipalName ?? "";
        var beforeMark = signIn.IndexOf(GuestMark, StringComparison.OrdinalIgnoreCase);
        string?[] candidates =
        [
            user.DisplayName,
            BeforeAt(user.Mail),
            // A guest's own address stands before the mark, with an underscore in the place of the @.
            beforeMark >= 0 ? signIn[..beforeMark].Split('_')[0] : BeforeAt(signIn),
        ];
        return candidates.Select(OneLine).FirstOrDefault(name => name.Length > 0) ?? person.ToString()[..8];
    }

    /// <summary>The name they sign in with. A guest's leads nowhere here, so that their mail counts.</summary>
    private static string? Address(User user) =>
        user.UserPrincipalName is { Length: > 0 } signIn && !signIn.Contains(GuestMark, StringComparison.OrdinalIgnoreCase)
            ? Usable(signIn) ?? Usable(user.Mail)
            : Usable(user.Mail);

    private static string? Usable(string? address) => ConfiguredPersonReader.IsAddress(address) ? address : null;

    private static string? BeforeAt(string? address) => address?.Split('@')[0];

    private static string OneLine(string? text)
    {
        var plain = string.Concat(HiddenCharacters.Without(text ?? "").Where(symbol => !char.IsControl(symbol))).Trim();
        if (plain.Length <= ConfiguredPersonReader.LongestName) return plain;
        var cut = new StringBuilder();
        foreach (var rune in plain.EnumerateRunes())
        {
            if (cut.Length + rune.Utf16SequenceLength > ConfiguredPersonReader.LongestName) break;
            cut.Append(rune);
        }

        return cut.ToString().TrimEnd();
    }
}
