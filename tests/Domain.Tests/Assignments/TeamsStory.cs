using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>The desk of a team of Microsoft Teams, to which people add the bot.</summary>
internal static class TeamsStory
{
    public static PersonId Team { get; } = PersonId.Parse("00000000-0000-8000-8000-0000000000aa");

    public static ImmutableList<RosterMember> Roster { get; } =
        [new(Who.Learner, "29:learner"), new(Who.Lead, "29:lead"), new(Who.Colleague, "29:colleague")];

    public static Story New { get; } = Given.Nothing() with { Desk = Desk.Empty(Team) };

    /// <summary>The bystander adds the bot.</summary>
    public static Story Added { get; } = New.And(Who.Bystander, Add());

    public static Story Named { get; } = Added.And(Who.Bystander, new Command.NameLead(Who.Lead));

    public static Story Led { get; } = Named.And(Who.Lead, new Command.AnswerLead(Leads: true));

    /// <summary>The lead does not lead it any more, and nobody else does yet.</summary>
    public static Story HandedOver { get; } = Led.And(Who.Lead, new Command.AnswerLead(Leads: false));

    public static Story Gone { get; } = Led.And(Team, new Command.FollowTeams(TeamsChange.Gone, null));

    public static Command.AddToTeams Add(string? name = "Web and search") => new("19:team@thread.tacv2", name, Roster);

    /// <summary>Who hears what of the step: the person, what they have to do with the team, and what the message is about.</summary>
    public static IReadOnlyList<(PersonId To, TeamsPart Part, TeamsNews News)> Told(this Story.Result result, Story before) =>
        Assert.IsType<Decision.Happened>(result.Decision).Events
            .SelectMany(happened => InstructionPolicy.For(happened, before.Desk, null)).Cast<Instruction.TieToTeams>()
            .Select(told => (told.To, told.Tie.Part, told.News)).ToList();
}
