using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The greeting, choosing skills, and how it works.</summary>
internal sealed class OnboardingDialog(Desks desks, Replying replying, OfferDialog offers)
{
    /// <summary>The bot was installed, or its chat opened: greeted once.</summary>
    public async Task<Answer> Join(Turn turn, CancellationToken cancellationToken)
    {
        await desks.Act(turn, turn.Actor, new Command.Greet(), cancellationToken);
        return Answer.None;
    }

    /// <summary>The bot was removed: there is nobody to answer, and nothing goes there from now on.</summary>
    public async Task<Answer> Leave(Turn turn, CancellationToken cancellationToken)
    {
        await desks.Leave(turn, cancellationToken);
        return Answer.None;
    }

    /// <summary><c>hi</c>: the welcome at the bottom of the chat, to choose anew.</summary>
    public async Task<Answer> Hi(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        Command command = own.Desk.Standing.Greeted ? new Command.ShowAgain(0) : new Command.Greet();
        await desks.Act(turn, turn.Actor, command, cancellationToken);
        return Answer.None;
    }

    /// <summary>Answers the question that follows offers nobody took up, whether another skill is chosen then or not.</summary>
    public async Task<Answer> OtherSkill(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await desks.Act(turn, turn.Actor, new Command.KeepGoing(), cancellationToken, "-going");
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        await Hi(turn, cancellationToken);
        var context = await replying.Context(turn, [], cancellationToken);
        return new Answer.Repaint(ReplyCard.Of(new Sentences(turn.Culture).OtherSkillBelow, [], context), ForGood: true);
    }

    public async Task<Answer> Help(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Own is null) await desks.Hear(turn, cancellationToken);
        var replies = new Replies(turn.Culture);
        IReadOnlyList<Reply> buttons = [.. Replying.Buttons(turn).Where(reply => reply != replies.Help), replies.HowItWorks];
        return new Answer.Say(HelpCard.Of(turn.Person?.Roles ?? Roles.None, buttons, await replying.Context(turn, [], cancellationToken)));
    }

    /// <summary>On the welcome card it opens above the choices, which keep what was chosen.</summary>
    public async Task<Answer> HowItWorks(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        var welcome = Topic.Welcome(turn.Actor);
        if (turn.ClickedMessage is { } message && own.Cards.GetValueOrDefault(welcome)?.MessageId == message)
            return await replying.Repaint(turn, welcome, own, FormMode.Explaining, null, cancellationToken);
        return new Answer.Say(HowItWorksCard.Of(Replying.Buttons(turn), await replying.Context(turn, [], cancellationToken)));
    }

    /// <summary><c>Get my first task</c> on the welcome card: the skills first, then the task.</summary>
    public async Task<Answer> ChooseSkills(Turn turn, CancellationToken cancellationToken)
    {
        var welcome = Topic.Welcome(turn.Actor);
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        var (choices, problem) = Typed.Skills(turn.Typed, own.Desk.Standing.Focus);
        if (problem is not null) return await replying.Repaint(turn, welcome, own, FormMode.Normal, problem, cancellationToken);
        var chosen = await desks.Act(turn, turn.Actor, new Command.ChooseSkills(choices), cancellationToken, "-skills");
        if (chosen.Refusal is { } refusal) return await replying.Repaint(turn, welcome, chosen.Desk, FormMode.Normal, refusal, cancellationToken);
        var next = await offers.Next(turn, cancellationToken);
        return next is Answer.Say ? next : await replying.Repaint(turn, welcome, turn.Own!, FormMode.Normal, null, cancellationToken);
    }

    public async Task<Answer> Refuse(Turn turn, Refusal problem, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        return await replying.Repaint(turn, Topic.Welcome(turn.Actor), own, FormMode.Normal, problem, cancellationToken);
    }

    /// <summary>Something that is no word of ours.</summary>
    public async Task<Answer> Unknown(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Own is null) await desks.Hear(turn, cancellationToken);
        return await replying.Say(turn, new Sentences(turn.Culture).UnknownWord, Replying.Buttons(turn), cancellationToken);
    }
}
