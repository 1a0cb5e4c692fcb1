using System.Globalization;
using System.Text.RegularExpressions;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>People as CSV. A lead or deputy may be an object id, a sign-in name, or <c>Name &lt;sign-in name&gt;</c>.</summary>
internal static partial class PeopleFile
{
    private const string Id = "objectId";
    private const string Name = "name";
    private const string Address = "userPrincipalName";
    private const string Lead = "lead";
    private const string Deputy = "deputy";

    private static readonly string[] Columns =
        [Id, Name, Address, Lead, Deputy, "roles", "timeZone", "workingHours", "holidays", "tenantId"];

    /// <param name="configured">Those whom a row may name beside the people of the file.</param>
    public static (IReadOnlyList<(string Place, PersonRow Row)> Rows, IReadOnlyList<RowProblem> Problems) Read(
        byte[] content, IEnumerable<Person> configured)
    {
        var table = CsvTable.Read(content, Columns, [Id, Name]);
        var problems = table.Problems.ToList();
        var byAddress = Addresses(table, configured, problems);
        var rows = table.Rows.Select(row => (row.Place, Person(row, byAddress, problems))).ToList();
        problems.AddRange(
            from row in table.Rows
            from cell in row.Cells
            where cell.Value.StartsWith('=')
            select new RowProblem(row.Place, cell.Key, "begins with '=', which a spreadsheet would run as a formula"));
        return (rows, problems);
    }

    private static PersonRow Person(CsvRow row, Dictionary<string, string> byAddress, List<RowProblem> problems) =>
        new(row[Id].ToLowerInvariant(), row[Name])
        {
            UserPrincipalName = Text(row, Address),
            LeadObjectId = Other(row, Lead, byAddress, problems),
            DeputyObjectId = Other(row, Deputy, byAddress, problems),
            Roles = Text(row, "roles"),
            TimeZone = Text(row, "timeZone"),
            WorkingHours = Text(row, "workingHours"),
            Holidays = Text(row, "holidays"),
            TenantId = Text(row, "tenantId"),
        };

    private static string? Other(CsvRow row, string column, Dictionary<string, string> byAddress, List<RowProblem> problems)
    {
        if (Text(row, column) is not { } written) return null;
        var named = Brackets().Match(written) is { Success: true } match ? match.Groups[1].Value : written;
        if (PersonId.TryParse(named, out _)) return named.ToLowerInvariant();
        if (byAddress.TryGetValue(named, out var id)) return id;
        problems.Add(new RowProblem(row.Place, column, $"'{written}' is nobody in the file or the configuration"));
        return null;
    }

    private static Dictionary<string, string> Addresses(CsvTable table, IEnumerable<Person> configured, List<RowProblem> problems)
    {
        var byAddress = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in configured.Where(person => person.Address is not null)) byAddress[person.Address!] = person.Id.ToString();
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows.Where(row => row[Address].Length > 0))
        {
            byAddress[row[Address]] = row[Id].ToLowerInvariant();
            if (!seen.TryAdd(row[Address], row.Place))
                problems.Add(new RowProblem(row.Place, Address, string.Create(
                    CultureInfo.InvariantCulture, $"'{row[Address]}' is in {seen[row[Address]]} already")));
        }

        return byAddress;
    }

    private static string? Text(CsvRow row, string column) => row[column] is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"<\s*([^<>]+?)\s*>\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
