using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>From asking for a task to accepting one, and finding a reviewer.</summary>
internal sealed class OfferDialog(TurnCommands commands, ReplyBuilder reply, IPeople people) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.NextTask>((turn, _, cancellationToken) => Next(turn, cancellationToken))
        .On<Click.PickColleague>((turn, _, cancellationToken) => PickColleague(turn, cancellationToken), RefusePick)
        .On<Click.MoreColleagues>(MoreColleagues)
        .On<Click.Accept>(Accept)
        .On<Click.ShowAnother>(ShowAnother)
        .On<Click.Decline>(Decline)
        .On<Click.Gladly>((turn, click, cancellationToken) => AnswerColleague(turn, click, gladly: true, cancellationToken))
        .On<Click.NotThisTime>((turn, click, cancellationToken) => AnswerColleague(turn, click, gladly: false, cancellationToken))
        .On(Intent.Next, Next);

    /// <summary><c>next</c>: the outbox sends the offer. If there can be none, the answer says why.</summary>
    public async Task<TurnResponse> Next(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person?.Roles.HasFlag(Roles.Learner) is not true) return await NotALearner(turn, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, new Command.Next(), cancellationToken, "-next");
        return await Answer(turn, outcome, cancellationToken);
    }

    /// <summary>
    /// Takes an entry of the catalogue. The outbox sends the offer; if the entry took the place of another on an open offer, that
    /// card comes to the bottom of the chat.
    /// </summary>
    public async Task<TurnResponse> Take(Turn turn, EntryId entry, CancellationToken cancellationToken)
    {
        if (turn.Person?.Roles.HasFlag(Roles.Learner) is not true) return await NotALearner(turn, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, new Command.TakeEntry(entry), cancellationToken, "-take");
        var isNew = outcome.Happened.OfType<Event.Offered>().Any();
        if (outcome is { Refusal: null } && !isNew && outcome.State.Desk.OnOffer is { } open)
            await commands.Execute(turn, turn.Actor, new Command.ShowAgain(open.Number), cancellationToken, "-again");
        return await Answer(turn, outcome, cancellationToken);
    }

    /// <summary>If there is no offer, says why, and what the learner can do instead.</summary>
    private async Task<TurnResponse> Answer(Turn turn, TurnResult outcome, CancellationToken cancellationToken)
    {
        var replies = new SuggestedButtons(turn.Culture);
        switch (outcome.Refusal)
        {
            case null:
                return TurnResponse.Done;
            case Refusal.SlotTaken taken:
                await commands.Execute(turn, turn.Actor, new Command.ShowAgain(taken.By), cancellationToken, "-again");
                return await Taken(turn, taken, outcome.State.Desk.InSlot, cancellationToken);
            case Refusal.OfferOpen open:
                await commands.Execute(turn, turn.Actor, new Command.ShowAgain(open.Number), cancellationToken, "-again");
                return await reply.Say(turn, new Sentences(turn.Culture).OfferIsBelow, [], cancellationToken);
            case Refusal.NoSkillChosen none:
                await commands.Execute(turn, turn.Actor, new Command.ShowAgain(0), cancellationToken, "-again");
                return await reply.Say(turn, none, [], cancellationToken);
            case Refusal.NoReviewer nobody:
                return new TurnResponse.SendMessage(await Picker(turn, nobody, Form.None, cancellationToken));
            case Refusal.Away away:
                return await reply.Say(
                    turn, away, [away.Absence.IsPause ? replies.Resume : replies.Settings, replies.Help], cancellationToken);
            case var refusal:
                return await reply.Say(turn, refusal, [replies.PickSkill, replies.Suggest, replies.Help], cancellationToken);
        }
    }

    private async Task<TurnResponse> NotALearner(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return await reply.Say(turn, new Sentences(turn.Culture).NotALearner, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Taken(Turn turn, Refusal.SlotTaken taken, Assignment? task, CancellationToken cancellationToken)
    {
        if (task?.Stage is not Stage.InReview) return await reply.Say(turn, taken, [], cancellationToken);
        var context = await reply.Context(turn, [task.Reviewer], cancellationToken);
        return await reply.Say(turn, new Sentences(turn.Culture).NextAfterReview(task.Reviewer, context), [], cancellationToken);
    }

    public Task<TurnResponse> Accept(Turn turn, Click.Accept click, CancellationToken cancellationToken) =>
        Act(
            turn,
            click,
            new Command.Accept(click.Topic.Number, click.Seen, click.Start, turn.Typed[InputIds.Use], Typed.Answers(turn.Typed)),
            FormMode.Normal,
            cancellationToken);

    public Task<TurnResponse> ShowAnother(Turn turn, Click.ShowAnother click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.ShowAnother(click.Topic.Number, click.Seen), FormMode.Normal, cancellationToken);

    public Task<TurnResponse> Decline(Turn turn, Click.Decline click, CancellationToken cancellationToken)
    {
        var command = new Command.Decline(click.Topic.Number, Typed.DeclineReason(turn.Typed), Typed.AskAgain(turn.Typed), click.Seen);
        return Act(turn, click, command, FormMode.Declining, cancellationToken);
    }

    public async Task<TurnResponse> PickColleague(Turn turn, CancellationToken cancellationToken)
    {
        // Without a choice, the command names the actor. It is refused, and the refusal shows whether there is a list to choose from.
        var chosen = Typed.Colleague(turn.Typed) ?? turn.Actor;
        var outcome = await commands.Execute(turn, turn.Actor, new Command.AskColleague(chosen), cancellationToken);
        if (outcome.Refusal is Refusal.ColleagueUnknown again)
            return new TurnResponse.ReplaceCard(
                await Picker(turn, again, new Form(FormMode.Normal, turn.Typed, again, null), cancellationToken));
        if (outcome.Refusal is not null || outcome.State.Desk.Standing.Colleague is not { } asked)
            return await NothingToPick(turn, outcome.Refusal ?? new Refusal.MovedOn(), cancellationToken);
        var context = await reply.Context(turn, [asked.Id], cancellationToken);
        var colleagues = await people.Colleagues(turn.Actor, cancellationToken);
        return new TurnResponse.ReplaceCard(
            ColleagueCards.Answered(asked, outcome.State.Desk.Standing.Past.IsEmpty, colleagues, context), OnAllDevices: true);
    }

    /// <summary>The choice cannot be read: shows the list again, if there is one to choose from.</summary>
    private Task<TurnResponse> RefusePick(Turn turn, Click.PickColleague click, Refusal problem, CancellationToken cancellationToken) =>
        PickAgain(turn, problem, 0, cancellationToken);

    /// <summary>Shows another part of the list in the same message.</summary>
    public Task<TurnResponse> MoreColleagues(Turn turn, Click.MoreColleagues click, CancellationToken cancellationToken) =>
        PickAgain(turn, null, click.From, cancellationToken);

    private async Task<TurnResponse> PickAgain(Turn turn, Refusal? problem, int from, CancellationToken cancellationToken)
    {
        // Asking oneself is always refused, and the refusal shows whether there is a list to choose from.
        var outcome = await commands.Execute(turn, turn.Actor, new Command.AskColleague(turn.Actor), cancellationToken);
        if (outcome.Refusal is not Refusal.ColleagueUnknown)
            return await NothingToPick(turn, outcome.Refusal ?? new Refusal.MovedOn(), cancellationToken);
        var form = problem is null ? Form.None : new Form(FormMode.Normal, turn.Typed, problem, null);
        return new TurnResponse.ReplaceCard(
            await Picker(turn, new Refusal.NoReviewer(WouldBeThemself: false), form, cancellationToken, from));
    }

    private async Task<TurnResponse> NothingToPick(Turn turn, Refusal refusal, CancellationToken cancellationToken) =>
        await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken) is TurnResponse.SendMessage said
            ? new TurnResponse.ReplaceCard(said.Card, OnAllDevices: true)
            : TurnResponse.Done;

    /// <summary>The colleague's answer, given on the learner's desk.</summary>
    public async Task<TurnResponse> AnswerColleague(Turn turn, Click.OnTopic click, bool gladly, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(
            turn, click.Topic.Learner, new Command.AnswerColleague(click.Topic.Number, gladly), cancellationToken);
        return await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    private async Task<TurnResponse> Act(
        Turn turn, Click.OnTopic click, Command command, FormMode onRefusal, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        var stays = outcome.Refusal is Refusal.ReasonMissing or Refusal.AgainMissing;
        return await reply.Rerender(
            turn, click.Topic, outcome.State, stays ? onRefusal : FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    /// <summary>The learner has no reviewer, and picks a colleague.</summary>
    public async Task<CardContent> Picker(Turn turn, Refusal why, Form form, CancellationToken cancellationToken, int from = 0)
    {
        var colleagues = await people.Colleagues(turn.Actor, cancellationToken);
        var context = await reply.Context(turn, colleagues.Select(colleague => colleague.Id), cancellationToken);
        return ColleagueCards.Pick(colleagues, why is Refusal.NoReviewer { WouldBeThemself: true }, context, form, from);
    }
}
