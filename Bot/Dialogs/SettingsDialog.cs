using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What somebody says of their own time: working hours, zone, pace, pause and leave; and who sees what.</summary>
internal sealed class SettingsDialog(Desks desks, Replying replying, Terms terms, WorkCalendars calendars, Clock clock)
{
    /// <summary><c>settings</c> and <c>pause</c>.</summary>
    public async Task<Answer> Show(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Own is null) await desks.Hear(turn, cancellationToken);
        return new Answer.Say(await Card(turn, Form.None, cancellationToken));
    }

    /// <summary>It opens on the card, which keeps what was typed.</summary>
    public async Task<Answer> WhoSeesWhat(Turn turn, Click.WhoSeesWhat click, CancellationToken cancellationToken)
    {
        if (turn.Own is null) await desks.Hear(turn, cancellationToken);
        return new Answer.Repaint(await Card(turn, new Form(FormMode.Explaining, turn.Typed, null, null), cancellationToken, click.Seen));
    }

    public async Task<Answer> Save(Turn turn, Click.SavePreferences click, CancellationToken cancellationToken)
    {
        var outcome = await desks.Act(turn, turn.Actor, Typed.Preferences(turn.Typed, click.Seen), cancellationToken);
        return outcome.Refusal switch
        {
            null => new Answer.Repaint(await Changed(turn, outcome, cancellationToken), ForGood: true),
            Refusal.CardIsOld => await Older(turn, cancellationToken),
            var refusal => await Refuse(turn, refusal, cancellationToken),
        };
    }

    public async Task<Answer> Refuse(Turn turn, Refusal problem, CancellationToken cancellationToken)
    {
        if (turn.Own is null) await desks.Hear(turn, cancellationToken);
        return new Answer.Repaint(await Card(turn, new Form(FormMode.Normal, turn.Typed, problem, null), cancellationToken));
    }

    /// <summary>The card as a client may draw it anew by itself.</summary>
    public async Task<Answer> AsItIs(Turn turn, CancellationToken cancellationToken) => new Answer.Repaint(await Card(turn, Form.None, cancellationToken));

    /// <summary>What was typed on a card that is older than the settings is kept, beside what they are.</summary>
    private async Task<Answer> Older(Turn turn, CancellationToken cancellationToken)
    {
        var hours = await calendars.For(turn.Own!, cancellationToken);
        var said = new Sentences(turn.Culture).SettingsChanged(turn.Own!.Desk.Standing.Preferences, hours!, clock.Now.Decision);
        return new Answer.Repaint(await Card(turn, new Form(FormMode.Normal, turn.Typed, null, said), cancellationToken));
    }

    /// <summary><c>resume</c>, and the card's button.</summary>
    public async Task<Answer> Resume(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await desks.Act(turn, turn.Actor, new Command.Resume(), cancellationToken);
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        var card = await Changed(turn, outcome, cancellationToken);
        return turn.ClickedMessage is null ? new Answer.Say(card) : new Answer.Repaint(card, ForGood: true);
    }

    /// <summary>Answers the question that follows offers nobody took up.</summary>
    public async Task<Answer> PauseMonth(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await desks.Act(turn, turn.Actor, new Command.PauseForAMonth(), cancellationToken);
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        return new Answer.Repaint(await Changed(turn, outcome, cancellationToken), ForGood: true);
    }

    /// <summary>The same.</summary>
    public async Task<Answer> KeepGoing(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await desks.Act(turn, turn.Actor, new Command.KeepGoing(), cancellationToken);
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        var context = await replying.Context(turn, [], cancellationToken);
        var sentence = new Sentences(turn.Culture).GoingOn(outcome.Desk.Desk.Standing.Push, context);
        return new Answer.Repaint(ReplyCard.Of(sentence, Replying.Buttons(turn), context), ForGood: true);
    }

    private async Task<CardContent> Changed(Turn turn, Turns.Outcome outcome, CancellationToken cancellationToken)
    {
        var context = await replying.Context(turn, [], cancellationToken);
        var hours = await calendars.For(outcome.Desk, cancellationToken);
        var said = new Sentences(turn.Culture).PreferencesChanged(outcome.Happened, outcome.Desk.Desk, hours!, clock.Now.Decision, context);
        return await Card(turn, Form.None with { Remark = said }, cancellationToken);
    }

    private async Task<CardContent> Card(Turn turn, Form form, CancellationToken cancellationToken, string? seen = null)
    {
        var context = await replying.Context(turn, [], cancellationToken);
        var own = turn.Own!;
        var hours = await calendars.For(own, cancellationToken);
        var today = hours!.DayOf(clock.Now.Decision);
        return SettingsCard.Of(turn.Person!, hours, own.Desk.Standing.Preferences, today, terms.Pace, context, form, seen);
    }
}
