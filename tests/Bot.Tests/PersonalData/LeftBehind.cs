using System.Text.Json;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>
/// Where a store may still have the id of somebody who had everything deleted, place by place, each with its reason. Their id only: no
/// name, and no word about them; of their own words only those that others work with.
/// </summary>
internal static class LeftBehind
{
    private const string Asked = "That they asked for it, and numbers by which others tell old from new: ninety days.";
    private const string Said = "What was said to others: as long as the ledger.";
    private const string Line = "Where an old card lies in somebody's chat, so that it stays the line that says nothing of them.";
    private const string Others = "What others did, in their own rows: as long as those.";
    private const string Clicks = "Whose the last clicks on somebody's desk were, so that a repeat is known: until others follow.";
    private const string Gave = "What they gave to a learner, or were to give, in the learner's own rows: as long as those.";
    private const string Led = "Who led the learner when it ended, so that no other lead sees it: as long as the task.";
    private const string Teams = "Who leads a Teams team, for those who added the bot to it; or might have, when they were asked.";
    private const string Written = "The tasks that they wrote: others work with them.";

    /// <summary>As docs/deployment.md says it.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["erasures: ID"] = Asked,
        ["own a.desk"] = Asked,
        ["ledger.#.ID.#.#"] = Said,
        ["ledger.#.ID.#.# about"] = Said,
        ["ledger.#.ID.#.#.end"] = Said,
        ["past.card.ID.#"] = Line,
        ["a.desk turns"] = Clicks,
        ["a.desk boardGaps.asked"] = Others,
        ["a.desk standing.colleague.id"] = Others,
        ["a.desk standing.led.members.id"] = Others,
        ["a.desk standing.posters"] = Others,
        ["a.desk standing.teams.lead.id"] = Teams,
        ["a.desk standing.ties.lead.id"] = Teams,
        ["a.desk standing.wishes.by"] = Gave,
        ["a.handout.# people.id"] = Others,
        ["past.handout.# people.id"] = Others,
        ["a.task.# handOut.by"] = Gave,
        ["a.task.# reviewer"] = Gave,
        ["a.task.# stage.of"] = Gave,
        ["a.task.# task.owner"] = Written,
        ["a.task.# why.by"] = Gave,
        ["past.task.# leadTold"] = Led,
        ["past.task.# questions.answer.by"] = Gave,
        ["past.task.# questions.of"] = Gave,
        ["past.task.# reviewer"] = Gave,
        ["past.task.# stage.by"] = Gave,
        ["event.# by"] = Others,
        ["event.# event.answer.by"] = Gave,
        ["event.# event.asked"] = Others,
        ["event.# event.by"] = Others,
        ["event.# event.colleague"] = Others,
        ["event.# event.from"] = Others,
        ["event.# event.handOut.by"] = Gave,
        ["event.# event.handOut.people.id"] = Others,
        ["event.# event.lead"] = Others,
        ["event.# event.left"] = Others,
        ["event.# event.of"] = Gave,
        ["event.# event.person"] = Others,
        ["event.# event.question.of"] = Gave,
        ["event.# event.reason.by"] = Gave,
        ["event.# event.request.from"] = Others,
        ["event.# event.reviewer"] = Gave,
        ["event.# event.reviewers"] = Gave,
        ["event.# event.task.owner"] = Written,
        ["event.# event.team.lead.id"] = Teams,
        ["event.# event.team.members.id"] = Others,
        ["event.# event.tie.candidates"] = Teams,
        ["event.# event.tie.lead.id"] = Teams,
        ["event.# event.to"] = Gave,
        ["event.# event.told.tie.candidates"] = Teams,
        ["event.# event.told.tie.lead.id"] = Teams,
        ["event.# event.told.to"] = Teams,
        ["event.# event.who"] = Others,
        ["event.# event.wishes.by"] = Gave,
        ["catalogue: entry author"] = Written,
        ["catalogue: entry owner"] = Written,
    };

    /// <returns>Each place of the row that has the id, without numbers, such as <c>event.# event.who</c>.</returns>
    public static IEnumerable<string> Find(PersonId person, string partition, Row row)
    {
        var id = person.ToString();
        var isOwn = partition == Keys.Person(person);
        var kind = partition switch
        {
            Keys.CatalogueRows.Partition => $"{partition}: {row.Key.Split('-')[0]}",
            _ when isOwn => $"own {Kind(row.Key, id)}",
            _ when partition.StartsWith(Keys.PeopleFrom, StringComparison.Ordinal) => Kind(row.Key, id),
            _ => $"{partition}: {Kind(row.Key, id)}",
        };
        if (isOwn || row.Key.Contains(id, StringComparison.Ordinal)) yield return kind;
        if (row.Body.IsEmpty) yield break;
        using var body = JsonDocument.Parse(row.Body);
        foreach (var path in Paths(body.RootElement, "", id).Distinct()) yield return $"{kind} {path}";
    }

    private static string Kind(string key, string id) => string.Join('.', key.Split('.').Select(
        part => part == id ? "ID" : part.All(char.IsAsciiDigit) ? "#" : part));

    private static IEnumerable<string> Paths(JsonElement element, string path, string id) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Paths(member.Value, Join(path, member.Name), id)
            .Concat(member.Name.Contains(id, StringComparison.Ordinal) ? [Join(path, "ID")] : [])),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Paths(item, path, id)),
        JsonValueKind.String when element.GetString()!.Contains(id, StringComparison.Ordinal) => [path],
        _ => [],
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
