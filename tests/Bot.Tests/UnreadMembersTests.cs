using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Cards;
using MicroAssignBot.Domain.Assignments;
using Mono.Cecil;

namespace MicroAssignBot.Bot.Tests;

/// <summary>
/// What a command carries, and what an event keeps, is read by somebody: a decision that forgets a member of its command compiles, and
/// so does an evolver that forgets one of its event.
/// </summary>
public sealed class UnreadMembersTests
{
    // What writes rows reads every member, and means nothing by it.
    private static readonly HashSet<(string Type, string Method)> Calls =
    [
        .. from assembly in new[] { typeof(Router), typeof(LiveCard), typeof(Command) }
           let module = ModuleDefinition.ReadModule(assembly.Assembly.Location)
           from caller in module.GetTypes()
           from method in caller.Methods
           where method.HasBody
           from instruction in method.Body.Instructions
           let called = instruction.Operand as MethodReference
           where called is not null && called.DeclaringType.FullName != caller.FullName
           select (called.DeclaringType.FullName.Replace('/', '+'), called.Name),
    ];

    // Kept for whoever reads the history, as the moment of every event is.
    private static readonly string[] OfHistory =
    [
        "Event.Dropped.Reason", "Event.LevelLowered.From", "Event.LevelRaised.From", "Event.TimeGiven.Extra", "Event.TimeRefused.By",
        "Event.UseAnswered.Level", "Event.UseAsked.Level",
    ];

    [Fact]
    public void Every_member_of_a_command_or_an_event_is_read_outside_it() => Assert.Equal(
        OfHistory,
        from cases in new[] { typeof(Command), typeof(Event) }
        from one in cases.GetNestedTypes().Where(nested => nested.IsSubclassOf(cases) && !nested.IsAbstract)
        where !Calls.Contains((one.FullName!, "Deconstruct"))
        from member in one.GetProperties()
        where member.Name != "At" && member.GetMethod is { } getter && !Calls.Contains((getter.DeclaringType!.FullName!, getter.Name))
            && !Calls.Contains((one.FullName!, getter.Name))
        orderby $"{cases.Name}.{one.Name}.{member.Name}"
        select $"{cases.Name}.{one.Name}.{member.Name}");
}
