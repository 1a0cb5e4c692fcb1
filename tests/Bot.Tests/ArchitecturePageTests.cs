using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using Match = System.Text.RegularExpressions.Match;

namespace MicroAssignBot.Bot.Tests;

/// <summary>What <c>docs/architecture.md</c> says of the code is so.</summary>
public sealed partial class ArchitecturePageTests
{
    // A newcomer follows a click of a lead to the learner's card without losing the thread.
    private const int MostFilesOfAClick = 45;

    // What waits in a queue calls for nobody: whoever takes it out names the queue.
    private static readonly string[] Backwards = ["PostCommitQueue → PostCommitWorker"];

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "architecture.md"));

    [Fact]
    public void Every_file_and_folder_that_it_names_is_there() => Assert.Empty(
        from named in Found(PathPattern()).Select(match => match.Groups["path"].Value).Distinct()
        where !Exists(named) && !Exists(Path.Combine("Bot", named)) && !Exists(Path.Combine("Infrastructure", "BotFramework", named))
        select named);

    [Fact]
    public void Every_test_that_it_names_is_there() => Assert.Empty(
        Found(TestPattern()).Select(match => match.Groups["test"].Value).Except(TestsWith("")));

    [Fact]
    public void What_it_says_of_a_kind_of_notice_names_every_test_that_goes_through_all_of_them() => Assert.Empty(
        TestsWith($"Enum.GetValues<{nameof(NoticeKind)}>()").Except(
            TestPattern().Matches(Section("A kind of notice")).Select(match => match.Groups["test"].Value)));

    [Fact]
    public void It_names_every_dialog() => Assert.Equal(
        typeof(IDialog).Assembly.GetTypes().Where(type => type.IsClass && type.Name.EndsWith("Dialog", StringComparison.Ordinal))
            .Select(type => type.Name).Order(),
        DialogPattern().Matches(Page).Select(match => match.Groups["dialog"].Value).Order());

    [Fact]
    public void It_names_every_class_of_the_domain_that_says_who_sees_what()
    {
        var rules = typeof(Sight).Assembly.GetTypes().Where(type => type.GetMethods(Declared).Any(SaysWhoSees))
            .Select(type => type.Name).ToList();
        Assert.Contains(nameof(SightRules), rules);
        string[] places =
        [
            Chapter("Who may see what"),
            Page.Split('\n').Single(line => line.StartsWith("| change who sees what |", StringComparison.Ordinal)),
        ];
        Assert.All(places, place => Assert.All(rules, rule => Assert.Contains($"`{rule}", place, StringComparison.Ordinal)));
    }

    [Fact]
    public void It_names_every_kind_of_row_in_a_persons_partition() => Assert.Equal(
        typeof(Keys).GetFields().Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => KeyPattern().Match((string)field.GetRawConstantValue()!)).Where(match => match.Success)
            .Select(match => match.Groups["row"].Value).Distinct().Order(StringComparer.Ordinal),
        RowPattern().Matches(Chapter("One person is one partition").Split("Alarms")[0]).Select(match => match.Groups["row"].Value)
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Its_table_of_rooms_is_the_one_that_the_compiled_code_is_held_to() => Assert.Equal(
        ArchitectureTests.BelowInBot.Select(room => $"{Short(room.Key)}: {string.Join(", ", room.Value.Select(Short).Order())}").Order(),
        from row in RoomPattern().Matches(Page)
        let below = row.Groups["below"].Value
        let rooms = below == "nothing of Bot" ? Enumerable.Empty<string>() : below.Split(", ").Order()
        orderby row.Groups["room"].Value
        select $"{row.Groups["room"].Value}: {string.Join(", ", rooms)}");

    [Fact]
    public void Every_arrow_of_the_outbox_is_one_between_these_classes() => Assert.Empty(
        from arrow in Found(ArrowPattern())
        let source = arrow.Groups["from"].Value
        let target = arrow.Groups["to"].Value
        where !ArchitectureTests.Depends(source, target)
        select $"{source} → {target}");

    [Fact]
    public void Every_part_of_the_sequence_diagrams_is_a_class_in_the_room_it_is_said_to_be_in() => Assert.Empty(
        from part in Found(ParticipantPattern()).Select(match => match.Groups["part"].Value)
        where !Exists(part) && !Exists($"Bot/{part}.cs") && !Exists($"Infrastructure/{part}")
        select part);

    [Fact]
    public void The_files_of_a_click_are_few_and_each_is_called_for_by_the_one_that_is_said_to_lead_there()
    {
        var steps = Found(StepPattern()).ToList();
        Assert.Equal(Enumerable.Range(1, steps.Count).Select(number => $"{number}"), steps.Select(step => step.Groups["number"].Value));
        Assert.InRange(steps.Count, 2, MostFilesOfAClick);
        Assert.Distinct(steps.Select(step => step.Groups["path"].Value));
        var names = steps.Select(step => step.Groups["name"].Value).ToList();
        Assert.Empty(
            from step in steps.Skip(1)
            let name = step.Groups["name"].Value
            let origin = int.Parse(step.Groups["from"].Value, CultureInfo.InvariantCulture)
            let before = names[origin - 1]
            where origin >= int.Parse(step.Groups["number"].Value, CultureInfo.InvariantCulture)
                || !(Backwards.Contains($"{before} → {name}")
                    ? ArchitectureTests.Depends(name, before) && !ArchitectureTests.LeadsTo(before, name)
                    : ArchitectureTests.LeadsTo(before, name))
            select $"{before} → {name}");
    }

    // A pattern that finds nothing would prove nothing.
    private static IReadOnlyCollection<Match> Found(Regex pattern)
    {
        var found = pattern.Matches(Page);
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>By what it answers, or by its name.</summary>
    private static bool SaysWhoSees(MethodInfo method) =>
        (Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType) == typeof(Sight)
        || (method.ReturnType == typeof(bool) && SeeingPattern().IsMatch(method.Name));

    private static string Chapter(string title) =>
        Page.Split("\n## ").Single(chapter => chapter.StartsWith(title + '\n', StringComparison.Ordinal));

    private static string Section(string title) =>
        Page.Split("\n### ").Single(section => section.StartsWith(title + '\n', StringComparison.Ordinal));

    /// <summary>The files of tests that say this.</summary>
    private static IEnumerable<string> TestsWith(string text) => Checkout.CodeFiles("tests")
        .Where(file => file.EndsWith("Tests.cs", StringComparison.Ordinal)
            && File.ReadAllText(file).Contains(text, StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file));

    private static bool Exists(string path) =>
        Path.Exists(Path.Combine(Checkout.Root, path)) || File.Exists(Path.Combine(Checkout.Root, path + ".cs"));

    private static string Short(string room) => room.Split('.')[^1];

    [GeneratedRegex(
        @"`(?<path>(?:Bot|Cards|Domain|Infrastructure|tests|docs"
        + @"|Endpoint|Dialogs|Turns|Outbox|Execution|Rendering|Persistence|Inbound)/[\w./]+)`")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"^\| (?<number>\d+) \| (?<from>\d*) ?\| `(?<path>[\w./]+/(?<name>\w+)\.cs)` \|", RegexOptions.Multiline)]
    private static partial Regex StepPattern();

    [GeneratedRegex(@"^\| `(?<dialog>\w+Dialog)` \|", RegexOptions.Multiline)]
    private static partial Regex DialogPattern();

    [GeneratedRegex(
        @"^\| (?<room>[A-Z]\w+) \| (?<below>(?:[A-Z]\w+(?:, )?)+|nothing of Bot) \| (?<why>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RoomPattern();

    [GeneratedRegex(@"\b(?<test>[A-Z]\w*Tests)\b(?!/)")]
    private static partial Regex TestPattern();

    [GeneratedRegex(@"^    (?<from>\w+) --> (?<to>\w+)$", RegexOptions.Multiline)]
    private static partial Regex ArrowPattern();

    [GeneratedRegex("^(?:Sees|IsSeen)(?![a-z])")]
    private static partial Regex SeeingPattern();

    [GeneratedRegex(@"^(?<row>(?:a\.)?[a-z-]{2,})(?:\.|$)(?<=\..*)")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"`(?<row>(?:a\.)?[a-z-]{2,})[.`]")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"participant \w+ as (?<part>\S+)")]
    private static partial Regex ParticipantPattern();
}
