using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Learners and leads who do what could make sense next, and now and then what does not.</summary>
internal sealed class SimulatedCrowd(SimulatedWorld world, PeoplesTurns turns)
{
    private static readonly Feedback Words = new("keep", "change", "next", []);

    /// <summary>Somebody does something, on some process; now and then twice, as when a client repeats itself.</summary>
    public void ActOnce()
    {
        if (Any(world.Replicas.Where(replica => replica.TakesTurns && replica.FrozenUntil <= world.Now)) is not { } replica) return;
        var owner = Any(world.Organisation.Everybody.Where(person => person != world.Organisation.Lead));
        if (world.Chance.Next(12) == 0)
        {
            _ = turns.Hello(replica, Any(world.Organisation.Everybody));
            return;
        }

        if (world.Chance.Next(20) == 0)
        {
            // Now and then the same form comes again, on another process.
            var form = $"form-{world.Chance.Next(200)}";
            _ = replica.HandOut(world.Organisation.Lead, world.Organisation.HandOut(form, world.Chance.Next(4) == 0));
            var others = world.Replicas.Where(other => other.TakesTurns && other.FrozenUntil <= world.Now);
            if (world.Chance.Next(4) == 0 && Any(others) is { } again)
                _ = again.HandOut(world.Organisation.Lead, world.Organisation.HandOut(form, isUrgent: false));
            return;
        }

        var (actor, command, topic) = Wish(owner);
        var turn = turns.NewTurn();
        var clicked = topic is { } about && world.Chance.Next(5) > 0
            ? Any(world.Chats.Live(actor).Where(message => message.Face.Topic == about))
            : null;
        _ = turns.Act(replica, turn, actor, owner, command, clicked);
        if (world.Chance.Next(15) == 0
            && Any(world.Replicas.Where(other => other.TakesTurns && other.FrozenUntil <= world.Now)) is { } other)
            _ = turns.Act(other, turn, actor, owner, command, clicked);
    }

    private (PersonId Actor, Command Command, Topic? Topic) Wish(PersonId owner)
    {
        var desk = world.Journal.Read(owner).Desk;
        var standing = desk.Standing;
        if (!standing.Greeted) return (owner, new Command.Greet(), null);
        if (standing.Focus.IsEmpty) return (owner, SimulatedOrganisation.Choices, Topic.Welcome(owner));
        if (world.Chance.Next(12) == 0) return Again(desk);
        if (desk.InSlot is { } active) return OnActive(desk, active);
        if (desk.OnOffer is { } offer) return OnOffer(owner, offer);
        if (owner == world.Organisation.Loner && standing.Colleague is not Colleague.Agreed) return OnRequest(desk);
        return (owner, new Command.Next(), null);
    }

    private (PersonId Actor, Command Command, Topic? Topic) Again(Desk desk)
    {
        var topic = desk.TopicOf(world.Chance.Next(desk.Standing.LastNumber + 1));
        var actor = topic.IsWelcome || world.Chance.Next(2) == 0 ? desk.Owner : world.Organisation.Lead;
        return (actor, new Command.ShowAgain(topic.Number), world.Chance.Next(2) == 0 ? topic : null);
    }

    private (PersonId Actor, Command Command, Topic? Topic) OnOffer(PersonId owner, Assignment offer) => world.Chance.Next(6) switch
    {
        0 => (owner, new Command.Decline(offer.Number, DeclineReason.NoTime, AskAgain.Tomorrow), offer.Topic),
        1 => (owner, new Command.ShowAnother(offer.Number, null), offer.Topic),
        2 when offer.Reviewer == world.Organisation.Lead => (offer.Reviewer, new Command.Withdraw(offer.Number), null),
        _ => (owner, new Command.Accept(offer.Number, null, Start.Now), offer.Topic),
    };

    private (PersonId Actor, Command Command, Topic? Topic) OnActive(Desk desk, Assignment active) => active.Stage switch
    {
        Stage.InReview { AccessAskedAt: not null } when world.Chance.Next(3) > 0 =>
            (desk.Owner, new Command.ShareAccess(active.Number), active.Topic),
        Stage.InReview => OnReview(desk, active),
        _ => world.Chance.Next(8) switch
        {
            0 => (desk.Owner, new Command.TakeHint(active.Number, null, null), active.Topic),
            1 => (
                desk.Owner,
                new Command.KeepDraft(
                    $"This is draft {world.Chance.Next(99)} of my work: https://contoso.example/{world.Chance.Next(99)}", []),
                null),
            2 => (desk.Owner, new Command.Drop(active.Number, DropReason.NoTime), active.Topic),
            3 => (world.Organisation.Lead, new Command.Withdraw(active.Number), null),
            _ => (desk.Owner, new Command.Submit(active.Number, $"work {world.Chance.Next(999)}"), active.Topic),
        },
    };

    private (PersonId Actor, Command Command, Topic? Topic) OnReview(Desk desk, Assignment active) => world.Chance.Next(8) switch
    {
        0 => (active.Reviewer, new Command.CannotOpen(active.Number), active.Topic),
        1 => (desk.Owner, new Command.Drop(active.Number, DropReason.NoTime), active.Topic),
        2 or 3 => (active.Reviewer, new Command.SendBack(active.Number, null, Words), active.Topic),
        4 => (active.Reviewer, new Command.SayNotYet(active.Number, null, Words), active.Topic),
        _ => (active.Reviewer, new Command.Approve(active.Number, null, Words), active.Topic),
    };

    private (PersonId Actor, Command Command, Topic? Topic) OnRequest(Desk desk) => desk.Standing.Colleague is Colleague.Asked asked
        ? (asked.Id, new Command.AnswerColleague(asked.Number, world.Chance.Next(3) > 0), desk.TopicOf(asked.Number))
        : (desk.Owner, new Command.AskColleague(world.Organisation.Learners[0]), null);

    private T? Any<T>(IEnumerable<T> some)
    {
        var all = some.ToList();
        return all.Count == 0 ? default : all[world.Chance.Next(all.Count)];
    }
}
