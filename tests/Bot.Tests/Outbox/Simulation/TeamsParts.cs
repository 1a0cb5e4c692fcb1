using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What procedures about a team of Microsoft Teams are put together from: a learner adds the bot, and the lead leads it.</summary>
internal static class TeamsParts
{
    public static void Add(SimulatedScene scene, Replica replica) => Decide(
        scene, replica, scene.Learner, new Command.AddToTeams(
            "19:general@thread.tacv2", "Web",
            [.. scene.World.Organisation.Learners.Append(scene.Lead).Select(person => new RosterMember(person, $"29:{person}"))]));

    public static void HandOver(SimulatedScene scene, Replica replica) =>
        Decide(scene, replica, scene.Lead, new Command.AnswerLead(Leads: false));

    public static void Led(SimulatedScene scene, Replica other)
    {
        scene.UpToHello(other);
        Add(scene, other);
        scene.Drain();
        Decide(scene, other, scene.Learner, new Command.NameLead(scene.Lead));
        scene.Drain();
        Decide(scene, other, scene.Lead, new Command.AnswerLead(Leads: true));
        scene.Drain();
    }

    private static void Decide(SimulatedScene scene, Replica replica, Domain.People.PersonId actor, Command command) =>
        _ = replica.Decide(
            actor, SimulatedOrganisation.ChannelTeam, command, [scene.Lead, .. scene.World.Organisation.Learners]);
}
