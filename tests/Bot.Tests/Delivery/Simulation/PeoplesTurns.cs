using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>What people do, as the host carries it out: they are heard, their command is decided, they are answered.</summary>
internal sealed class PeoplesTurns(World world)
{
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(3);

    private int lastTurn;

    public int Committed { get; private set; }

    public string NewTurn() => $"t{++lastTurn}";

    /// <summary>Somebody writes something that asks for nothing.</summary>
    public async Task Hello(Replica replica, PersonId person)
    {
        world.Trace($"{replica.Name}: {person} says hello");
        world.Chats.Blocked.Remove(person);
        await Safely(() => Hear(replica, person, null, null));
    }

    /// <param name="clicked">The message with the card that was clicked; null when the command was typed.</param>
    public async Task Act(Replica replica, string turn, PersonId actor, PersonId owner, Command command, Message? clicked)
    {
        world.Trace($"{replica.Name}: {actor} does {turn} {command} on {clicked}");
        world.Chats.Blocked.Remove(actor);
        await Safely(async () =>
        {
            if (owner != actor) await Hear(replica, actor, clicked?.Face.Topic, clicked?.Id);
            var begun = world.Now;
            var result = await replica.Commands.Run(
                owner, new TurnId(actor, turn), (read, now) => Decide(replica, actor, owner, command, clicked, read, now), clicked?.Face.Topic, null, CancellationToken.None);
            if (result.Refusal is null) Committed++;
            if (clicked is not null && world.Now - begun <= InTime) Answer(clicked, result.State.Desk);
            replica.Aftermaths.Start(result.Aftermath);
        });
    }

    private async Task Hear(Replica replica, PersonId person, Topic? clicked, string? messageId)
    {
        var result = await replica.Commands.Run(
            person,
            null,
            async (read, now) =>
            {
                var before = clicked is { } topic ? await replica.People.WithCard(read, topic, CancellationToken.None) : read;
                var after = Heard(before.State, person, clicked, messageId, now);
                return ReferenceEquals(after, before.State) ? new Verdict.Leave(before, null) : new Verdict.Write(before, after);
            },
            clicked,
            null,
            CancellationToken.None);
        replica.Aftermaths.Start(result.Aftermath);
    }

    private async ValueTask<Verdict> Decide(
        Replica replica, PersonId actor, PersonId owner, Command command, Message? clicked, Loaded read, Moment now)
    {
        var before = read;
        if (Number(command) is { } number) before = await replica.People.WithClosed(before, number, CancellationToken.None);
        if (owner == actor && clicked is not null) before = await replica.People.WithCard(before, clicked.Face.Topic, CancellationToken.None);
        var state = owner == actor
            ? Heard(before.State, actor, clicked?.Face.Topic, clicked?.Id, now)
            : before.State;
        var setting = await world.Organisation.For(state, actor, now, CancellationToken.None);
        var decision = Decider.Decide(state.Desk, command, setting);
        if (decision is Decision.Happened happened) state = state.Apply(happened.Events, actor, now, world.Organisation.Hours);
        return ReferenceEquals(state, before.State)
            ? new Verdict.Leave(before, (decision as Decision.Refused)?.Why)
            : new Verdict.Write(before, state);
    }

    // Whoever records an old card as the live one may die before it is answered.
    private PersonState Heard(PersonState state, PersonId person, Topic? clicked, string? messageId, Moment now)
    {
        var heard = Presence.Heard(state, Organisation.ContactOf(person), clicked, messageId, new Sign(null, Installs: false, now, now.Decision + world.Options.Repaint));
        if (clicked is { } topic && heard.Cards.GetValueOrDefault(topic) != state.Cards.GetValueOrDefault(topic)) world.Fates.Count(Fates.OldCard);
        return heard;
    }

    private void Answer(Message clicked, Desk desk)
    {
        if (Bot.Delivery.Sending.TopicReader.FromDesk(clicked.Face.Topic, desk) is not { } view) return;
        (clicked.Face, clicked.IsAnswer) = (PlainPainter.Face(view, clicked.Person), true);
        world.Trace($"answered {clicked}");
    }

    private async Task Safely(Func<Task> turn)
    {
        try
        {
            await turn();
        }
        catch (TimeoutException)
        {
            world.Trace("a turn gave up");
        }
        catch (Exception defect)
        {
            world.Fail($"A defect: {defect}");
        }
    }

    private static int? Number(Command command) => command switch
    {
        Command.ShowAgain again => again.Number,
        Command.Accept accept => accept.Number,
        Command.Submit submit => submit.Number,
        Command.Approve approve => approve.Number,
        Command.SendBack back => back.Number,
        Command.SayNotYet notYet => notYet.Number,
        Command.CannotOpen cannot => cannot.Number,
        Command.Drop drop => drop.Number,
        Command.Withdraw withdraw => withdraw.Number,
        _ => null,
    };
}
