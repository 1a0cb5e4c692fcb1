using System.Collections;
using System.Reflection;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>Whoever a new command or refusal holds is known where it is decided or put in words.</summary>
public sealed class NamedPeopleTests
{
    private static readonly FormId Form = FormId.Kept("form");
    private static readonly EntryId Entry = EntryId.Parse("task-1");

    private static readonly PersonId[] People =
        [.. Enumerable.Range(1, 3).Select(number => PersonId.Parse($"22222222-0000-4000-8000-{number:D12}"))];

    private static readonly Command[] Naming =
    [
        new Command.AskColleague(People[0]), new Command.ChooseReviewer(1, People[0]), new Command.NameLead(People[0]),
        new Command.NameDeputy(People[0]), new Command.HandOut(Form, Entry, [.. People], null, Start.Now, IsUrgent: false, null),
        new Command.HandOut(Form, Entry, [.. People[..2]], null, Start.Now, IsUrgent: false, People[2]),
        new Command.SetUpTeam([.. People], [], null, null), new Command.SetUpTeam([.. People[..2]], [], null, People[2]),
        new Command.SetUpTeam(null, null, null, People[0]) { Others = [.. People[1..]] },
    ];

    private static readonly Dictionary<Type, string> NamingNobody = new()
    {
        [typeof(Command.AddToTeams)] = "Its roster is of people whom the organisation lists.",
        [typeof(Command.KeepRoster)] = "As AddToTeams.",
        [typeof(Command.CloseTeam)] = "A channel.",
        [typeof(Command.KnowChannel)] = "A channel, and the team that it is of.",
        [typeof(Command.PassOnReviews)] = "They have left. Their deputy comes with the reviewers, or is looked for.",
        [typeof(Command.PostEntry)] = "A channel.",
        [typeof(Command.RateTask)] = "An entry.",
        [typeof(Command.ShareOutcome)] = "A conversation.",
        [typeof(Command.TakePlace)] = "A channel.",
    };

    private static readonly Refusal[] Refused =
    [
        new Refusal.AnsweredBefore(People[0]), new Refusal.ColleagueStillAsked(People[0], DateTimeOffset.MaxValue),
        new Refusal.DeputyCannot(People[0], DeputyProblem.IsFull), new Refusal.HandedOnBefore(People[0]), new Refusal.TeamsLed(People[0]),
    ];

    [Fact]
    public void A_decision_knows_everybody_whom_its_command_names()
    {
        Assert.Equal(Holding(typeof(Command)), Types(Naming).Concat(NamingNobody.Keys).OrderBy(type => type.Name));
        Assert.All(Naming, command => Assert.Equal(In(command), TurnCommands.Mentioned(command)));
    }

    [Fact]
    public void The_sentence_of_a_refusal_can_name_everybody_in_it()
    {
        Assert.Equal(Holding(typeof(Refusal)), Types(Refused));
        Assert.All(Refused, refusal => Assert.Equal(In(refusal), Refusals.Named(refusal)));
    }

    private static IEnumerable<Type> Types(IEnumerable<object> cases) => cases.Select(one => one.GetType()).Distinct();

    private static IEnumerable<Type> Holding(Type cases) =>
        cases.GetNestedTypes().Where(type => !type.IsAbstract && Holds(type, [])).OrderBy(type => type.Name);

    private static bool Holds(Type type, HashSet<Type> seen) => type == typeof(PersonId) || (seen.Add(type) && Parts(type).Any(
        part => Holds(part, seen)));

    private static IEnumerable<Type> Parts(Type type) => type.GetGenericArguments().Concat(
        type.Namespace?.StartsWith("MicroAssignBot.", StringComparison.Ordinal) is true
            ? Members(type).Select(member => member.PropertyType)
            : []);

    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public);

    private static IEnumerable<PersonId> In(object one) =>
        Members(one.GetType()).Select(member => member.GetValue(one)).SelectMany(value => value switch
        {
            PersonId person => [person],
            string => [],
            IEnumerable many => many.OfType<PersonId>(),
            _ => [],
        });
}
