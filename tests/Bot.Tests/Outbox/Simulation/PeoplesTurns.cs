using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>
/// What people do, carried out by the host's own turns: the handler, its dialogs, their commands and what follows the answers.
/// </summary>
internal sealed class PeoplesTurns(SimulatedWorld world)
{
    /// <summary>The client waits no longer.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(3);

    private int lastTurn;

    public string NewTurn() => $"t{++lastTurn}";

    /// <summary>Somebody writes something that asks for nothing.</summary>
    public Task Hello(Replica replica, PersonId person)
    {
        world.Trace($"{replica.Name}: {person} says hello");
        return Take(replica, Gestures.Typed("help", NewTurn(), person), person, null);
    }

    /// <param name="clicked">
    /// The message with the card that was clicked; null when the command was typed, or the message is not known.
    /// </param>
    public Task Act(Replica replica, string turn, PersonId actor, PersonId owner, Command command, SimulatedMessage? clicked)
    {
        world.Trace($"{replica.Name}: {actor} does {turn} {command} on {clicked}");
        var seen = clicked?.Face.Seen ?? Version(owner, command);
        if (clicked is not null && IsOld(actor, clicked)) world.Fates.Count(Fates.OldCard);
        return Take(replica, Gestures.For(command, turn, actor, owner, clicked, seen), actor, clicked);
    }

    private async Task Take(Replica replica, InboundActivity activity, PersonId actor, SimulatedMessage? clicked)
    {
        world.Chats.Blocked.Remove(actor);
        var (begun, said) = (world.Now, world.Chats.SaidInTurns(actor));
        var after = new List<Func<Task>>();
        Saving? saving = null;
        replica.Turns++;
        await Safely(async () =>
        {
            var answer = await replica.Handler.OnTurn(activity, after.Add, CancellationToken.None);
            var isSeen = world.Now - begun <= InTime && replica is { IsAlive: true, IsFrozen: false } && !world.Faults.LoseAnswer(world);
            if (isSeen && clicked is not null && answer is InvokeResponse.Card card)
                saving = Answer(replica, clicked, Face.Read(card.Json, actor));
        });
        foreach (var then in after) await Safely(then);
        replica.Turns--;
        if (saving is not null) (saving.IsOver, saving.WasTold) = (true, world.Chats.SaidInTurns(actor) > said);
    }

    private Saving? Answer(Replica replica, SimulatedMessage clicked, Face shown)
    {
        (clicked.Face, clicked.IsAnswer) = (shown, true);
        world.Trace($"answered {clicked}");
        if (!shown.IsSaving) return null;
        world.Fates.Count(Fates.StillSaving);
        return clicked.Saving = new Saving(replica);
    }

    private async Task Safely(Func<Task> turn)
    {
        try
        {
            await turn();
        }
        catch (TimeoutException)
        {
            world.Fates.Count(Fates.GivenUp);
            world.Trace("a turn gave up");
        }
        catch (Exception defect)
        {
            world.Fail($"A defect: {defect}");
        }
    }

    private bool IsOld(PersonId actor, SimulatedMessage clicked) =>
        world.Journal.Read(actor).Cards.GetValueOrDefault(clicked.Face.Topic) is { } place && place.MessageId != clicked.Id;

    /// <summary>What the newest card shows, by a client that does not say which message it was on.</summary>
    private int Version(PersonId owner, Command command) => command is Command.ChooseSkills or Command.Greet or Command.Next
        ? 0
        : world.Journal.Read(owner).Desk.Open.Values.LastOrDefault()?.Version ?? 0;

    /// <summary>The sentence by which people see that they have to wait.</summary>
    public static string StillSaving { get; } = new MicroAssignBot.Cards.Words.Sentences(
        System.Globalization.CultureInfo.GetCultureInfo("en-US")).StillSaving;
}

/// <summary>A card says that it is still being saved.</summary>
internal sealed class Saving(Replica by)
{
    public Replica By => by;

    /// <summary>Nothing more comes of the turn itself.</summary>
    public bool IsOver { get; set; }

    public bool WasTold { get; set; }

    /// <summary>A process that died can say nothing.</summary>
    public bool IsExcused => IsOver ? WasTold : !by.IsAlive;
}
