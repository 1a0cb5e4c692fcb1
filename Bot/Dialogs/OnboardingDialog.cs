using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The greeting, choosing skills, and how it works.</summary>
internal sealed class OnboardingDialog(TurnCommands commands, ReplyBuilder reply, OfferDialog offers) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.ChooseSkills>((turn, _, cancellationToken) => ChooseSkills(turn, cancellationToken), Refuse)
        .On<Click.HowItWorks>((turn, _, cancellationToken) => HowItWorks(turn, cancellationToken))
        .On<Click.OtherSkill>((turn, _, cancellationToken) => OtherSkill(turn, cancellationToken))
        .On(Intent.Hi, Hi)
        .On(Intent.Help, Help)
        .On(Intent.HowItWorks, HowItWorks)
        .On(Intent.Nothing, Unknown)
        .On(Intent.Doubtful, Unknown);

    /// <summary>The bot was installed or its chat opened: greets the person once.</summary>
    public async Task<TurnResponse> Join(Turn turn, CancellationToken cancellationToken)
    {
        await commands.Execute(turn, turn.Actor, new Command.Greet(), cancellationToken);
        return TurnResponse.Done;
    }

    /// <summary>The bot was removed: there is no answer, and nothing is sent from now on.</summary>
    public async Task<TurnResponse> Leave(Turn turn, CancellationToken cancellationToken)
    {
        await commands.RecordRemoval(turn, cancellationToken);
        return TurnResponse.Done;
    }

    /// <summary><c>hi</c>: the welcome at the bottom of the chat, to choose anew.</summary>
    public async Task<TurnResponse> Hi(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        Command command = own.Desk.Standing.Greeted ? new Command.ShowAgain(0) : new Command.Greet();
        await commands.Execute(turn, turn.Actor, command, cancellationToken);
        return TurnResponse.Done;
    }

    /// <summary>Answers the question that follows ignored offers, whether the learner then chooses another skill or not.</summary>
    public async Task<TurnResponse> OtherSkill(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.KeepGoing(), cancellationToken, "-going");
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        await Hi(turn, cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        return new TurnResponse.ReplaceCard(ReplyCard.Render(new Sentences(turn.Culture).OtherSkillBelow, [], context), OnAllDevices: true);
    }

    public async Task<TurnResponse> Help(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var replies = new SuggestedButtons(turn.Culture);
        IReadOnlyList<SuggestedButton> buttons = [.. ReplyBuilder.Buttons(turn).Where(reply => reply != replies.Help), replies.HowItWorks];
        return new TurnResponse.SendMessage(
            HelpCard.Render(turn.Self?.Roles ?? Roles.None, buttons, await reply.Context(turn, [], cancellationToken)));
    }

    /// <summary>On the welcome card the explanation opens above the choices, which stay as chosen.</summary>
    public async Task<TurnResponse> HowItWorks(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var welcome = Topic.Welcome(turn.Actor);
        if (turn.ClickedMessage is { } message && own.Cards.GetValueOrDefault(welcome)?.MessageId == message)
            return await reply.Rerender(turn, welcome, own, FormMode.Explaining, null, cancellationToken);
        IReadOnlyList<SuggestedButton> buttons = [.. ReplyBuilder.Buttons(turn), new SuggestedButtons(turn.Culture).WhoSeesWhat];
        return new TurnResponse.SendMessage(HowItWorksCard.Render(buttons, await reply.Context(turn, [], cancellationToken)));
    }

    /// <summary><c>Get my first task</c> on the welcome card: the skills first, then the task.</summary>
    public async Task<TurnResponse> ChooseSkills(Turn turn, CancellationToken cancellationToken)
    {
        var welcome = Topic.Welcome(turn.Actor);
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var (choices, problem) = Typed.Skills(turn.Typed, own.Desk.Standing.Focus);
        if (problem is not null) return await reply.Rerender(turn, welcome, own, FormMode.Normal, problem, cancellationToken);
        var chosen = await commands.Execute(turn, turn.Actor, new Command.ChooseSkills(choices), cancellationToken, "-skills");
        if (chosen.Refusal is { } refusal)
            return await reply.Rerender(turn, welcome, chosen.State, FormMode.Normal, refusal, cancellationToken);
        var next = await offers.Next(turn, cancellationToken);
        return next is TurnResponse.SendMessage
            ? next
            : await reply.Rerender(turn, welcome, turn.OwnState!, FormMode.Normal, null, cancellationToken);
    }

    private async Task<TurnResponse> Refuse(Turn turn, Click.ChooseSkills click, Refusal problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return await reply.Rerender(turn, Topic.Welcome(turn.Actor), own, FormMode.Normal, problem, cancellationToken);
    }

    /// <summary>Tells a person whom the organisation does not list only that.</summary>
    public async Task<TurnResponse> Stranger(Turn turn, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, [], cancellationToken);
        return new TurnResponse.SendMessage(WelcomeCard.Render(null, Standing.Empty, new([], []), context, Form.None));
    }

    /// <summary>Answers a message that the bot does not understand.</summary>
    public async Task<TurnResponse> Unknown(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return await reply.Say(turn, new Sentences(turn.Culture).UnknownWord, ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
