using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>A person's own settings: working hours, zone, pace, pause and leave.</summary>
internal sealed class SettingsDialog(TurnCommands commands, ReplyBuilder reply, Terms terms, WorkCalendars calendars, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SavePreferences>(Save, Refuse)
        .On<Click.EndPause>((turn, _, cancellationToken) => Resume(turn, cancellationToken))
        .On<Click.PauseMonth>((turn, _, cancellationToken) => PauseMonth(turn, cancellationToken))
        .On<Click.KeepGoing>((turn, _, cancellationToken) => KeepGoing(turn, cancellationToken))
        .On(Intent.Settings, Show)
        .On(Intent.Resume, Resume);

    /// <summary><c>settings</c> and <c>pause</c>.</summary>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return new TurnResponse.SendMessage(await Card(turn, Form.None, cancellationToken));
    }

    public async Task<TurnResponse> Save(Turn turn, Click.SavePreferences click, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, Typed.Preferences(turn.Typed, click.Seen), cancellationToken);
        return outcome.Refusal switch
        {
            null => new TurnResponse.ReplaceCard(await Changed(turn, outcome, cancellationToken), OnAllDevices: true),
            Refusal.CardIsOld => await Older(turn, null, cancellationToken),
            var refusal => await Refuse(turn, click, refusal, cancellationToken),
        };
    }

    private async Task<TurnResponse> Refuse(Turn turn, Click.SavePreferences click, Refusal problem, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var hours = await calendars.For(turn.OwnState!, cancellationToken);
        // Whatever else is wrong, the new card is not to bring back what an older one showed without a word.
        return click.Seen is { } seen && seen != SettingsMark.Create(turn.OwnState!.Desk.Standing.Preferences, hours!)
            ? await Older(turn, problem, cancellationToken)
            : new TurnResponse.ReplaceCard(await Card(turn, new Form(FormMode.Normal, turn.Typed, problem, null), cancellationToken));
    }

    /// <summary>The current card, for a client that refreshes it by itself.</summary>
    public async Task<TurnResponse> AsItIs(Turn turn, CancellationToken cancellationToken) =>
        new TurnResponse.ReplaceCard(await Card(turn, Form.None, cancellationToken));

    /// <summary>The settings changed after the card was drawn: shows the current settings, and what was typed.</summary>
    private async Task<TurnResponse> Older(Turn turn, Refusal? problem, CancellationToken cancellationToken)
    {
        var hours = await calendars.For(turn.OwnState!, cancellationToken);
        var said = new Sentences(turn.Culture).SettingsChanged(turn.OwnState!.Desk.Standing.Preferences, hours!, clock.Now.LogicalTime);
        return new TurnResponse.ReplaceCard(await Card(turn, new Form(FormMode.Normal, turn.Typed, problem, said), cancellationToken));
    }

    /// <summary><c>resume</c>, and the card's button.</summary>
    public async Task<TurnResponse> Resume(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.Resume(), cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        var card = await Changed(turn, outcome, cancellationToken);
        return turn.ClickedMessage is null ? new TurnResponse.SendMessage(card) : new TurnResponse.ReplaceCard(card, OnAllDevices: true);
    }

    /// <summary>Answers the question that follows ignored offers.</summary>
    public async Task<TurnResponse> PauseMonth(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.PauseForAMonth(), cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        return new TurnResponse.ReplaceCard(await Changed(turn, outcome, cancellationToken), OnAllDevices: true);
    }

    /// <summary>Answers the question that follows ignored offers, too.</summary>
    public async Task<TurnResponse> KeepGoing(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.KeepGoing(), cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        var sentence = new Sentences(turn.Culture).GoingOn(outcome.State.Desk.Standing.Push, context);
        return new TurnResponse.ReplaceCard(ReplyCard.Render(sentence, ReplyBuilder.Buttons(turn), context), OnAllDevices: true);
    }

    private async Task<CardContent> Changed(Turn turn, TurnResult outcome, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, [], cancellationToken);
        var hours = await calendars.For(outcome.State, cancellationToken);
        var said = new Sentences(turn.Culture).PreferencesChanged(
            outcome.Happened, outcome.State.Desk, hours!, clock.Now.LogicalTime, context);
        return await Card(turn, Form.None with { Remark = said }, cancellationToken);
    }

    private async Task<CardContent> Card(Turn turn, Form form, CancellationToken cancellationToken)
    {
        var own = turn.OwnState!;
        var team = own.Desk.Standing.Team?.Lead;
        var context = await reply.Context(turn, team is { } lead ? [lead] : [], cancellationToken);
        var hours = await calendars.For(own, cancellationToken);
        var today = hours!.DayOf(clock.Now.LogicalTime);
        return SettingsCard.Render(
            turn.Self!, hours, own.Desk.Standing.Preferences, today, terms.Pace, context, form, team, own.Desk.Standing.Digest?.NextAt);
    }
}
