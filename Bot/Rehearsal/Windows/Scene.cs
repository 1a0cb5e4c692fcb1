using System.Globalization;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The tenant and the bot as the clients show them, and the ids of the people in it, in the forms that Teams uses.</summary>
internal sealed record Scene(string TenantId, string BotId, string BotName)
{
    private const int Companions = 5;
    private const string NobodysId = "00000000-0000-4000-8000-00000000000";

    /// <summary>The tenant of the sample organisation.</summary>
    public static Scene Default { get; } = new(
        "5d0e7a52-1c3b-4f0e-9a64-2b8f10c7e9d1", "28:c0a1f3d2-6b7e-4c58-8e21-9d4f7a60b3e5", "MicroAssignBot");

    /// <summary>A person has the same id at every start, so that what the bot has stored stays true.</summary>
    public static string UserId(PersonId person) => $"29:1-{person}";

    public static string ChatId(PersonId person) => $"a:1-{person}";

    /// <summary>The configuration of one person's client, in which the other people can be picked from lists.</summary>
    public PlaygroundConfig For(CastMember self, IEnumerable<CastMember> others) => new(
        "0.1.1",
        TenantId,
        new PlaygroundBot(BotId, BotName),
        User(self),
        [.. others.Where(other => other.Id != self.Id).Concat(Strangers()).Take(Companions).Select(Companion)],
        new PlaygroundChat(ChatId(self.Id)),
        new PlaygroundGroup("19:rehearsal-group@thread.v2", "Group chat"),
        new PlaygroundTeam("19:rehearsal-team@thread.tacv2", "Team", "8f4b2c66-90d1-4e3a-b7a5-1e6c0d9f2a37", []));

    /// <summary>Guests outside the organisation, who fill the places that the client demands.</summary>
    private static IEnumerable<CastMember> Strangers() =>
        from number in Enumerable.Range(1, Companions)
        let digit = number.ToString(CultureInfo.InvariantCulture)
        select new CastMember(PersonId.Parse(NobodysId + digit), $"Guest {digit}", "Etc/UTC");

    // Where people are picked, the client hands in this id, and Teams the object id.
    private static PlaygroundUser Companion(CastMember member) => User(member) with { Id = member.Id.ToString() };

    private static PlaygroundUser User(CastMember member)
    {
        var (given, surname) = member.Name.Split(' ', 2) is [var first, var rest] ? (first, rest) : (member.Name, string.Empty);
        var address = $"{member.Id}@rehearsal.example";
        return new PlaygroundUser(UserId(member.Id), member.Name, address, member.Id.ToString(), given, surname, address);
    }
}
