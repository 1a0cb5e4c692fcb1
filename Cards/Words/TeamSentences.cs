using System.Globalization;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Words;

/// <summary>What the bot says of teams, targets and handing out.</summary>
public sealed class TeamSentences(CultureInfo culture)
{
    private const int MostNames = 10;

    private readonly LocalizedText texts = new(culture);

    /// <summary>Other people are chosen than those whom the form showed.</summary>
    public string LookAgain => texts["hand-out.look-again"];

    /// <summary>Some are picked whom the bot does not know, and the form did not say so yet.</summary>
    public string LookWhoIsLeftOut => texts["team.look-again"];

    /// <summary>The team changed after the form was drawn: how it is now.</summary>
    public string TeamChanged(LedTeam team, CardContext context) => string.Join(' ', [texts["team.changed"], .. Now(team, context)]);

    /// <summary>To somebody whom the organisation does not list, and who added the bot to a team of Microsoft Teams.</summary>
    /// <param name="name">The team's; null when the channel does not say it.</param>
    public string TeamsOfStranger(string? name) => texts.Format("teams.of-stranger", TeamsName(name));

    /// <summary>To whoever added the bot to a team of Microsoft Teams, which could not be saved.</summary>
    /// <param name="name">As for <see cref="TeamsOfStranger"/>.</param>
    public string TeamsNotSaved(string? name) => texts.Format("teams.not-saved", TeamsName(name));

    private string TeamsName(string? name) => People.Plain(name ?? "") is { Length: > 0 } plain ? plain : texts["teams.nameless"];

    /// <summary>Answers <c>team</c> from a lead who has nobody.</summary>
    public string NobodyInTeam => texts["board.nobody"];

    public string NothingHandedOut => texts["handouts.nothing"];

    /// <summary>The people of the team are asked.</summary>
    /// <param name="unknown">How many were picked whom the organisation does not list.</param>
    public string TeamSaved(int unknown) =>
        unknown == 0 ? texts["team.saved"] : $"{texts["team.saved"]} {texts.Counted("team.unknown", unknown)}";

    /// <summary>The person has answered a lead who asked them.</summary>
    public string TeamAnswered(Event.RequestAnswered answered, CardContext context) => texts.Format(
        (answered.Request.Place, answered.Joins) switch
        {
            (TeamPlace.Member, true) => "joined.team",
            (TeamPlace.Member, false) => "joined.not-team",
            (TeamPlace.Deputy, true) => "joined.deputy",
            (TeamPlace.Deputy, false) => "joined.not-deputy",
            _ => throw new ArgumentOutOfRangeException(nameof(answered), answered, "No words are written for this answer."),
        },
        People.Name(answered.Request.From, texts, context));

    public string TeamLeft(PersonId lead, CardContext context) => texts.Format("joined.left", People.Name(lead, texts, context));

    public string InNoTeam => texts["joined.none"];

    /// <summary>Answers <c>targets</c> from a person who leads nobody.</summary>
    public string NobodyToSetTargetsFor => texts["said.nobody-to-set-targets-for"];

    /// <param name="who">Null for the whole team.</param>
    public string TargetSaved(Command.SetTarget set, PersonId? who, CardContext context) => texts.Format(
        set.IsPriority is true ? "targets.saved-first" : "targets.saved",
        who is { } one ? People.Name(one, texts, context) : texts["targets.everyone"],
        context.Skills.GetValueOrDefault(set.Skill, $"{set.Skill}"), texts.Level(set.Target));

    private IEnumerable<string> Now(LedTeam team, CardContext context)
    {
        var members = team.Members.Where(member => member.IsIn).Select(member => People.Name(member.Id, texts, context)).ToList();
        var names = string.Join(", ", members.Take(MostNames));
        if (members.Count > MostNames) names = texts.Format("roster.and-more", names, members.Count - MostNames);
        if (members.Count > 0) yield return texts.Format("team.now", names);
        if (team.Targets is [var first, ..])
        {
            var skills = team.Targets.Select(target => context.Skills.GetValueOrDefault(target.Skill, $"{target.Skill}"));
            var level = texts.Format("level-in-pips", Amounts.Pips(first.Target), texts.Level(first.Target));
            yield return texts.Format("team.targets", string.Join(", ", skills), level);
        }

        if (team.Deputy is { IsIn: true, Id: var id, State: var state })
            yield return texts.Format(
                state is MemberState.Joined ? "team.deputy" : "team.deputy-asked", People.Name(id, texts, context));
    }
}
