using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>upcoming</c>: what the bot will say to a lead and their people in the next hours, if nobody does anything.</summary>
internal sealed class UpcomingDialog(Desks desks, Replying replying, Settings settings, IPeople people, Clock clock)
{
    public async Task<Answer> Show(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        var reports = await people.ReportsOf(turn.Actor, cancellationToken);
        if (reports.Count == 0) return await replying.Say(turn, new Sentences(turn.Culture).NobodyReports, Replying.Buttons(turn), cancellationToken);
        var theirs = await Task.WhenAll(reports.Select(person => desks.Read(person.Id, 0, cancellationToken)));
        var now = clock.Now;
        var coming = new List<Upcoming>();
        foreach (var state in theirs.Append(own)) coming.AddRange(await Of(state, turn.Actor, now, cancellationToken));
        var soon = coming.Where(one => one.At <= now.Decision.AddHours(settings.Terms.UpcomingHours)).OrderBy(one => one.At).ToList();
        var context = await replying.Context(turn, soon.SelectMany(one => new[] { one.To, one.Learner }), cancellationToken);
        return new Answer.Say(UpcomingCard.Of(soon, settings.Terms.UpcomingHours, Replying.Buttons(turn), context));
    }

    private async ValueTask<IEnumerable<Upcoming>> Of(PersonState state, PersonId lead, Moment now, CancellationToken cancellationToken)
    {
        var setting = await settings.For(state, lead, now, cancellationToken);
        return Upcoming.On(state.Desk, setting).Concat(Waiting(state, now));
    }

    /// <summary>What is only held until its recipient is at work again.</summary>
    private static IEnumerable<Upcoming> Waiting(PersonState state, Moment now) =>
        from item in state.Notices.Values
        let notice = item.Notice
        let at = item.NotBefore ?? now.Decision
        where notice is { Way: not NoticeWay.Show } && at > now.Decision
        select new Upcoming(at, state.Person, notice.Kind, notice.About.Learner, state.Desk.Find(notice.About.Number));
}
