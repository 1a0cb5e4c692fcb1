using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>What a lead reads about their teams of Microsoft Teams.</summary>
internal static class TeamsText
{
    private const int MostNames = 5;
    private const int LongestInTitle = 30;

    /// <summary>On the welcome card: which teams the lead's people come from, and whether they are in use.</summary>
    public static IEnumerable<Element> Teams(this CardBuilder builder, IEnumerable<TeamsTie> ties) => ties
        .Where(tie => tie.Part is TeamsPart.Lead)
        .Select(tie => Texts.Quiet(builder.Text.Format(
            tie.State switch
            {
                TeamsState.InUse => "teams.line",
                TeamsState.Archived => "teams.line-archived",
                TeamsState.Gone => "teams.line-gone",
                _ => throw new UnreachableException($"{tie.State}"),
            },
            builder.Plain(tie.Name))));

    /// <summary>On the form: whom the bot found in the team, whom it cannot ask, and what it could not read.</summary>
    public static IEnumerable<Element> Roster(this CardBuilder builder, TeamsView view)
    {
        var name = builder.Plain(view.Tie.Name);
        if (view.Tie.State is TeamsState.Archived)
        {
            yield return Texts.Quiet(builder.Text.Format("teams.line-archived", name));
            yield break;
        }

        foreach (var element in Roster(view, name, builder)) yield return element;
        var title = builder.Text.Format("button.hand-over", Words.Short.To(name, LongestInTitle));
        yield return new ActionSet([Buttons.Titled(title, new Click.NotLeadTeams(view.Tie.Team.ToString()))]);
    }

    private static IEnumerable<Element> Roster(TeamsView view, string name, CardBuilder builder)
    {
        if (view.Problem is RosterProblem.NotAllowed or RosterProblem.NotRead)
        {
            yield return Texts.Line(builder.Text.Format(
                view.Problem is RosterProblem.NotAllowed ? "roster.not-allowed" : "roster.not-read", name));
            yield break;
        }

        yield return Texts.Quiet(builder.Text.Format(
            view.IsProposed ? "roster.known" : "roster.too-many", name, builder.Text.Counted("people", view.Known.Count),
            LedTeam.MostPeople));
        if (view.Guests.Count > 0) yield return Others("roster.guests", view.Guests, builder);
        if (view.Strangers.Count > 0) yield return Others("roster.strangers", view.Strangers, builder);
        if (view.Problem is RosterProblem.CutShort) yield return Texts.Quiet(builder.Text.Format("roster.cut-short", name));
    }

    private static TextBlock Others(string key, IReadOnlyList<string> names, CardBuilder builder)
    {
        var said = string.Join(", ", names.Take(MostNames).Select(builder.Plain));
        return Texts.Quiet(builder.Text.Format(
            key, names.Count > MostNames ? builder.Text.Format("roster.and-more", said, names.Count - MostNames) : said));
    }
}
