using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests;

/// <summary>
/// The rules of the house, held against the compiled code: whatever names a type depends on it, with a <c>using</c> or without.
/// </summary>
public sealed class ArchitectureTests
{
    private static readonly System.Reflection.Assembly Bot = typeof(Router).Assembly;
    private static readonly System.Reflection.Assembly Cards = typeof(CardContext).Assembly;
    private static readonly System.Reflection.Assembly Infrastructure = typeof(Keys).Assembly;
    private static readonly System.Reflection.Assembly Domain = typeof(PersonId).Assembly;

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Bot, Cards, Infrastructure, Domain).Build();

    // Language and arithmetic alone: neither waiting, nor files, nor the network, nor a clock, nor a format.
    private static readonly string[] OfTheDomain =
    [
        "System", "System.Collections", "System.Diagnostics", "System.Globalization", "System.Linq", "System.Reflection",
        "System.CodeDom.Compiler",
        "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Text", "System.Text.RegularExpressions",
        "System.Buffers",
    ];

    private static readonly string[] OfGraph = ["Microsoft.Graph", "Microsoft.Kiota"];

    // What a click goes through reads from left to right; the outbox beside it shares the rooms below, and no turn waits for it.
    internal static readonly Dictionary<string, string[]> BelowInBot = new()
    {
        [InBot("Endpoint")] = [InBot("Dialogs"), InBot("Turns"), InBot("Execution"), InBot("Rendering"), InBot("Persistence")],
        [InBot("Dialogs")] = [InBot("PersonalData"), InBot("Reports"), InBot("Turns"), InBot("Rendering"), InBot("Persistence")],
        [InBot("Turns")] = [InBot("Execution"), InBot("Rendering"), InBot("Persistence")],
        [InBot("Outbox")] = [InBot("Retention"), InBot("Execution"), InBot("Rendering"), InBot("Persistence")],
        [InBot("Retention")] = [InBot("Execution"), InBot("Persistence")],
        [InBot("PersonalData")] = [InBot("Departures"), InBot("Execution"), InBot("Persistence")],
        [InBot("Reports")] = [],
        [InBot("Departures")] = [InBot("Execution"), InBot("Persistence")],
        [InBot("Execution")] = [InBot("Persistence")],
        [InBot("Rendering")] = [InBot("Persistence")],
        [InBot("Persistence")] = [],
        [InBot("CommandLine")] = [InBot("Hosting"), InBot("Rehearsal"), InBot("Reports"), InBot("Execution"), InBot("Persistence")],
        [InBot("Hosting")] =
        [
            InBot("Rehearsal"), InBot("Endpoint"), InBot("Dialogs"), InBot("Turns"), InBot("Outbox"), InBot("Retention"),
            InBot("PersonalData"), InBot("Departures"), InBot("Reports"), InBot("Execution"), InBot("Rendering"), InBot("Persistence"),
        ],
        [InBot("Rehearsal")] = [InBot("Dialogs"), InBot("Turns"), InBot("Outbox"), InBot("Execution"), InBot("Persistence")],
    };

    [Fact]
    public void Domain_cards_and_infrastructure_depend_on_no_floor_above_or_beside_them() => Assert.Empty((
        from arrow in Arrows()
        let floor = Floor(arrow.From)
        where IsOurs(arrow.Target.Namespace.FullName) && floor != "Bot" && Floor(arrow.Target.Namespace.FullName) is var target
            && target != floor && target != "Domain"
        select $"{arrow.Source} → {arrow.Target.FullName}").Distinct());

    [Fact]
    public void The_domain_knows_no_package_no_clock_and_no_waiting() => Assert.Empty(
        from arrow in Arrows()
        where arrow.From.StartsWith("MicroAssignBot.Domain", StringComparison.Ordinal) && !IsOfTheDomain(arrow.Target)
        select $"{arrow.Source} → {arrow.Target.FullName}");

    [Fact]
    public void Only_the_room_of_the_directory_names_its_library() => Assert.Empty(
        from arrow in Arrows()
        where Room(arrow.From) != "MicroAssignBot.Infrastructure.Graph" && OfGraph.Any(
            library => arrow.Target.Namespace.FullName.StartsWith(library, StringComparison.Ordinal))
        select $"{arrow.Source} → {arrow.Target.FullName}");

    [Fact]
    public void No_two_rooms_depend_on_each_other_in_a_circle()
    {
        var arrows = (
            from arrow in Arrows()
            where IsOurs(arrow.Target.Namespace.FullName)
            let between = (From: Room(arrow.From), To: Room(arrow.Target.Namespace.FullName))
            where between.From != between.To
            select (between.From, between.To, Types: $"{arrow.Source} → {arrow.Target.FullName}"))
            .DistinctBy(arrow => (arrow.From, arrow.To)).ToList();
        var rooms = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        Assert.True(rooms.Count > 10, $"Only {rooms.Count} rooms depend on others.");
        Assert.Empty(arrows.Where(arrow => Reaches(arrow.To, arrow.From, rooms, [])).Select(arrow => arrow.Types));
    }

    [Fact]
    public void A_room_of_the_bot_depends_only_on_rooms_below_it() => Assert.Empty((
        from arrow in Arrows()
        where BelowInBot.ContainsKey(Room(arrow.From))
        let target = Room(arrow.Target.Namespace.FullName)
        where target.StartsWith("MicroAssignBot.Bot.", StringComparison.Ordinal) && target != Room(arrow.From)
            && !BelowInBot[Room(arrow.From)].Contains(target)
        select $"{arrow.Source} → {arrow.Target.FullName}").Distinct());

    [Fact]
    public void Every_room_of_the_bot_has_a_row() => Assert.Equal(
        House.Types.Select(type => type.Namespace.FullName).Where(space => space.StartsWith(InBot(""), StringComparison.Ordinal))
            .Select(Room).Distinct().Order(),
        BelowInBot.Keys.Order());

    [Fact]
    public void No_class_needs_more_than_seven_others() => Assert.Empty(
        from assembly in new[] { Bot, Cards, Infrastructure, Domain }
        from type in assembly.GetTypes()
        where type.IsClass && !IsRecord(type) && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where constructor.GetParameters().Length > 7
        select $"{type} takes {constructor.GetParameters().Length}.");

    /// <summary>Whether the compiled code of one class names another.</summary>
    internal static bool Depends(string from, string to) =>
        House.Types.Any(
            type => type.Name == from && IsOurs(type.Namespace.FullName) && type.Dependencies.Any(arrow => arrow.Target.Name == to));

    /// <summary>The same, or an interface that the other implements.</summary>
    internal static bool LeadsTo(string from, string to) => Depends(from, to) || House.Types.Any(
        type => type.Name == to && type.ImplementedInterfaces.Any(face => IsOurs(face.Namespace.FullName) && Depends(from, face.Name)));

    // What a pattern finds nowhere would prove nothing.
    [Fact]
    public void The_room_of_the_directory_does() => Assert.Contains(
        Arrows(), arrow => OfGraph.Any(library => arrow.Target.Namespace.FullName.StartsWith(library, StringComparison.Ordinal)));

    private static bool IsRecord(System.Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool Reaches(string from, string goal, ILookup<string, string> arrows, HashSet<string> seen) =>
        arrows[from].Any(next => next == goal || (seen.Add(next) && Reaches(next, goal, arrows, seen)));

    private static IEnumerable<(string From, string Source, IType Target)> Arrows() =>
        from type in House.Types
        where IsOurs(type.Namespace.FullName)
        from dependency in type.Dependencies
        where dependency.Target is not GenericParameter && !IsGeneratedBinding(type, dependency.Target)
        select (type.Namespace.FullName, type.FullName, dependency.Target);

    // One method that the framework generates binds the options of all rooms, and counts as a part of each class that calls it.
    private static readonly string[] Binding = ["Health", "CommandLineTools", "BotFrameworkServices", "CatalogueServices"];

    private static readonly HashSet<string?> Options = [
        .. from assembly in new[] { Bot, Infrastructure }
           from type in assembly.GetTypes()
           where type.Name.EndsWith("Options", StringComparison.Ordinal)
           from part in type.GetProperties().Select(property => property.PropertyType).Where(part => part.IsEnum).Prepend(type)
           select part.FullName];

    private static bool IsGeneratedBinding(IType source, IType target) =>
        (source.Name.EndsWith("Registration", StringComparison.Ordinal) || Binding.Contains(source.Name))
        && Options.Contains(target.FullName);

    private static string InBot(string room) => $"MicroAssignBot.Bot.{room}";

    private static bool IsOurs(string space) => space.StartsWith("MicroAssignBot.", StringComparison.Ordinal);

    private static bool IsOfTheDomain(IType target)
    {
        var space = target.Namespace.FullName;
        return space.StartsWith("MicroAssignBot.Domain", StringComparison.Ordinal)
            || (target.FullName != "System.TimeProvider"
                && OfTheDomain.Any(
                    allowed =>
                        space == allowed || (
                            allowed != "System" && allowed != "System.Text" && space.StartsWith(allowed + ".", StringComparison.Ordinal))));
    }

    private static string Floor(string space) => space.Split('.')[1];

    // The third part of a namespace is a room; what lies deeper are its cupboards.
    private static string Room(string space) => string.Join('.', space.Split('.').Take(3));
}
