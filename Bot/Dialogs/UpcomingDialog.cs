using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>upcoming</c>: what the bot will send to a lead and their people in the next hours, if nothing else happens.</summary>
internal sealed class UpcomingDialog(
    TurnCommands commands, ReplyBuilder reply, DecisionContexts contexts, TeamDirectory teams, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.UpcomingPage>(Page)
        .On(Intent.Upcoming, (turn, cancellationToken) => Show(turn, cancellationToken));

    /// <summary>Another part of the list, as it is by now, from a card of this dialog.</summary>
    public async Task<TurnResponse> Page(Turn turn, Click.UpcomingPage click, CancellationToken cancellationToken) =>
        await Show(turn, cancellationToken, click.From) is TurnResponse.SendMessage list
            ? new TurnResponse.ReplaceCard(list.Card)
            : TurnResponse.Done;

    /// <param name="from">The place of the first that is shown.</param>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken, int from = 0)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var reports = await teams.PeopleOf(turn.Actor, cancellationToken);
        if (reports.Count == 0)
            return await reply.Say(turn, new Sentences(turn.Culture).NobodyToLookAheadFor, ReplyBuilder.Buttons(turn), cancellationToken);
        var theirs = await Task.WhenAll(reports.Select(person => commands.Read(person.Id, 0, cancellationToken)));
        var others = await Task.WhenAll(Reviewed(own, reports).Select(learner => commands.Read(learner, 0, cancellationToken)));
        var now = clock.Now;
        var known = theirs.Concat(others).Append(own).ToDictionary(state => state.Person, state => state.Desk);
        var (coming, seen) = (new List<Upcoming>(), new Dictionary<PersonId, DecisionContext>());
        foreach (var state in theirs.Append(own))
        {
            seen[state.Person] = await contexts.Create(state, turn.Actor, now, cancellationToken);
            coming.AddRange([.. Upcoming.On(state.Desk, seen[state.Person]), .. Waiting(state, known, now)]);
        }

        foreach (var state in others)
            coming.AddRange(Upcoming.On(state.Desk, await contexts.Create(state, turn.Actor, now, cancellationToken)));
        var soon = coming.Where(one => one.At <= now.LogicalTime.AddHours(contexts.Terms.UpcomingHours)).Where(IsSeen)
            .OrderBy(one => one.At).ToList();
        var context = await reply.Context(turn, soon.SelectMany(one => new[] { one.To, one.Learner }), cancellationToken);
        context = context.With(theirs.Select(state => (state.Person, Reach.From(state.Document))));
        return new TurnResponse.SendMessage(
            UpcomingCard.Render(soon, contexts.Terms.UpcomingHours, ReplyBuilder.Buttons(turn), context, from));

        // One of the lead's people may lead or review others, of whom this lead sees nothing.
        bool IsSeen(Upcoming one) => one.To == turn.Actor
            || (seen.TryGetValue(one.Learner, out var about) && one.IsSeen(known[one.Learner], about));
    }

    /// <summary>Learners whose work the lead reviews although they report to another lead. Only that review of theirs is shown.</summary>
    private static IEnumerable<PersonId> Reviewed(PersonState own, IReadOnlyList<Person> reports) => own.Document.Reviews.Items
        .Select(item => item.Topic.Learner).Except(reports.Select(person => person.Id)).Where(learner => learner != own.Person);

    /// <summary>Notices that wait for the recipient's working hours, or were put off because the day's number was used up.</summary>
    internal static IEnumerable<Upcoming> Waiting(PersonState state, IReadOnlyDictionary<PersonId, Desk> known, ClockReading now) =>
        from item in state.Notices.Values
        where item.Notice is not null
        from notice in (item.Others ?? []).Select(other => other.Notice).Prepend(item.Notice)
        let at = item.DeliverAfter ?? now.LogicalTime
        where notice.Way is not NoticeWay.UpdateCard && at > now.LogicalTime
        select new Upcoming(
            at, state.Person, notice.Kind, notice.About.Learner, known.GetValueOrDefault(notice.About.Learner)?.Find(notice.About.Number));
}
