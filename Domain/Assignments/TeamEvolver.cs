using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies events about teams, on the lead's desk and on the desks of their people.</summary>
internal static class TeamEvolver
{
    public static Desk Apply(Desk desk, Event happened)
    {
        var standing = desk.Standing;
        return happened switch
        {
            Event.TeamSet set => desk with { Standing = standing with { Led = set.Team } },
            Event.TeamAnswered answered => desk with { Standing = standing with { Led = Answered(standing.Led!, answered) } },
            Event.WasAsked { Request: var request } => desk with { Standing = standing with
            {
                Asked = standing.Asked.RemoveAll(one => one.From == request.From && one.Place == request.Place).Add(request),
                LastNumber = request.Number,
            } },
            Event.RequestAnswered { Joins: true, Request.Place: TeamPlace.Member } joined => Joined(desk, joined),
            Event.RequestAnswered answered => desk with { Standing = Answered(standing, answered) },
            Event.LeftTeam left => desk with { Standing = Out(standing, left.At) },
            Event.Released released => desk with { Standing = Released(standing, released) },
            Event.TeamsSet { Team: var team } => desk with { Standing = standing with { Teams = team } },
            Event.RosterKept { Roster: var roster } => desk with { Standing = standing with { Roster = roster } },
            Event.TeamsTied { Tie: var tie } => desk with { Standing = Tied(standing, tie) },
            _ => throw new UnreachableException($"{happened.GetType()}"),
        };
    }

    /// <summary>As <see cref="TeamsRoster.Forgetting"/>.</summary>
    /// <returns>The same instance when they are not on the roster.</returns>
    public static Desk Forgetting(Desk desk, PersonId person) =>
        desk.Standing.Roster is { } roster && roster.Forgetting(person) is var without && !ReferenceEquals(without, roster)
            ? desk with { Standing = desk.Standing with { Roster = without } }
            : desk;

    private static LedTeam Answered(LedTeam team, Event.TeamAnswered answered)
    {
        var now = new TeamMember(answered.Who, answered.State);
        return answered.Place is TeamPlace.Deputy
            ? team with { Deputy = now }
            : team with { Members = team.Members.ConvertAll(member => member.Id == answered.Who ? now : member) };
    }

    private static Standing Tied(Standing standing, TeamsTie tie)
    {
        var others = standing.Ties.RemoveAll(one => one.Team == tie.Team);
        var after = tie.Part is TeamsPart.None ? others : others.Add(tie);
        // The teams that they lead are kept the longest.
        return standing with
        {
            Ties = after.Count <= TeamsTie.Most ? after : after.Remove(after.Find(one => !one.IsLed) ?? after[0]),
        };
    }

    private static Desk Joined(Desk desk, Event.RequestAnswered joined)
    {
        var (lead, standing) = (joined.Request.From, Without(desk.Standing, joined.Request));
        var before = standing.Wishes is { } known && known.By == lead ? known : null;
        return desk with
        {
            Standing = standing with
            {
                Team = new Membership(lead, joined.At),
                LeftTeamAt = null,
                Wishes = LeadsWishes.OfTeam(lead, joined.Request.Targets, before),
            },
            Open = joined.Moved.Aggregate(desk.Open, (open, number) => open.SetItem(number, open[number] with { Reviewer = lead })),
        };
    }

    private static Standing Released(Standing standing, Event.Released released)
    {
        var isOut = released.Place is TeamPlace.Member && standing.Team?.Lead == released.From;
        return (isOut ? Out(standing, released.At) : standing) with
        {
            Asked = standing.Asked.RemoveAll(request => request.From == released.From && request.Place == released.Place),
            StepsIn = released.Place is TeamPlace.Deputy
                ? standing.StepsIn.RemoveAll(request => request.From == released.From)
                : standing.StepsIn,
        };
    }

    private static Standing Out(Standing standing, DateTimeOffset at) => standing with { Team = null, LeftTeamAt = at };

    private static Standing Answered(Standing standing, Event.RequestAnswered answered)
    {
        var (request, others) = (answered.Request, standing.StepsIn.RemoveAll(one => one.From == answered.Request.From));
        return Without(standing, request) with
        {
            StepsIn = request.Place is not TeamPlace.Deputy ? standing.StepsIn : answered.Joins ? others.Add(request) : others,
        };
    }

    private static Standing Without(Standing standing, TeamRequest request) =>
        standing with { Asked = standing.Asked.RemoveAll(one => one.Number == request.Number) };
}
