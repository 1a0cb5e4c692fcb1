using System.Reflection;
using System.Text.RegularExpressions;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests;

/// <summary>What the pages name as a member of a type is there.</summary>
public sealed partial class NamedCodeTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    // Permissions of Microsoft Graph are written like members.
    private static readonly string[] Permissions = ["MailboxSettings.Read"];

    [Fact]
    public void Every_member_that_a_page_names_with_its_type_is_there()
    {
        var types = new[] { typeof(PersonId), typeof(CardContext), typeof(Keys), typeof(Router) }
            .SelectMany(type => type.Assembly.GetTypes()).ToLookup(type => type.Name);
        var named = (
            from page in Directory.GetFiles(Checkout.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Checkout.Root, "docs"), "*.md"))
            from match in MemberPattern().Matches(File.ReadAllText(page))
            where !Permissions.Contains(match.Groups["name"].Value)
            select (Page: Path.GetFileName(page), Type: match.Groups["type"].Value, Member: match.Groups["member"].Value)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.True(
            types[one.Type].Any(type => type.GetMember(one.Member, Any).Length > 0), $"{one.Page} names {one.Type}.{one.Member}."));
    }

    [GeneratedRegex(@"`(?<name>(?<type>[A-Z]\w*)\.(?<member>[A-Z]\w*))`")]
    private static partial Regex MemberPattern();
}
