using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Builds the sentences and cards with which the dialogs answer.</summary>
internal sealed class ReplyBuilder(Viewers viewers, ICardRenderer renderer, Access access, TurnCommands commands)
{
    public ValueTask<CardContext> Context(Turn turn, IEnumerable<PersonId> mentioned, CancellationToken cancellationToken) =>
        viewers.Context(
            turn.Actor, Contact(turn), turn.OwnState?.Desk.Standing.Preferences ?? Preferences.None, mentioned, cancellationToken);

    /// <summary>The stored contact, if there is one, with this activity's language.</summary>
    private static Contact Contact(Turn turn) =>
        turn.OwnState?.Document.Contact is { } known ? known with { Locale = turn.Contact.Locale } : turn.Contact;

    public async Task<TurnResponse> Say(
        Turn turn, string sentence, IReadOnlyList<SuggestedButton> buttons, CancellationToken cancellationToken) =>
        new TurnResponse.SendMessage(ReplyCard.Render(sentence, buttons, await Context(turn, [], cancellationToken)));

    /// <summary>A refusal, together with what was typed on the clicked card, since it was not saved.</summary>
    public async Task<TurnResponse> Say(
        Turn turn, Refusal refusal, IReadOnlyList<SuggestedButton> buttons, CancellationToken cancellationToken)
    {
        var (sentence, context) = await Worded(turn, refusal, cancellationToken);
        return new TurnResponse.SendMessage(ReplyCard.Keeping(sentence, turn.Typed, buttons, context));
    }

    /// <summary>The same, where the actor had no right to what they clicked or typed: those who run the bot see it.</summary>
    public Task<TurnResponse> Refuse(
        Turn turn, Refusal refusal, IReadOnlyList<SuggestedButton> buttons, CancellationToken cancellationToken)
    {
        Audit(turn, refusal);
        return Say(turn, refusal, buttons, cancellationToken);
    }

    /// <summary>Notes for those who run the bot that the actor had no right to what they clicked or typed.</summary>
    public void Audit(Turn turn, Refusal refusal) => access.Refused(
        turn.Actor, turn.Clicked ?? Topic.Welcome(turn.Actor), turn.Click?.GetType().Name ?? "word", refusal.GetType().Name);

    /// <summary>The reason for the refusal, and what was typed, which would be lost otherwise.</summary>
    public async Task<CardContent> Kept(Turn turn, Refusal refusal, CancellationToken cancellationToken)
    {
        var (sentence, context) = await Worded(turn, refusal, cancellationToken);
        return ReplyCard.Keeping(sentence, turn.Typed, Buttons(turn), context);
    }

    public async Task<CardContent> Kept(Turn turn, string sentence, CancellationToken cancellationToken) =>
        ReplyCard.Keeping(sentence, turn.Typed, Buttons(turn), await Context(turn, [], cancellationToken));

    private async ValueTask<(string Sentence, CardContext Context)> Worded(Turn turn, Refusal refusal, CancellationToken cancellationToken)
    {
        var context = await Context(turn, Sentences.Named(refusal), cancellationToken);
        return (new Sentences(turn.Culture).For(refusal, context), context);
    }

    /// <summary>Replaces the clicked card with its current state, what was typed, and the problem.</summary>
    public async Task<TurnResponse> Rerender(
        Turn turn, Topic topic, PersonState learners, FormMode mode, Refusal? problem, CancellationToken cancellationToken)
    {
        var kept = problem is not null || mode is not FormMode.Normal;
        var form = new Form(mode, kept ? turn.Typed : Cards.Clicks.Inputs.None, problem, Remark(turn, problem, mode));
        return await Card(turn, topic, learners, form, cancellationToken)
            ?? await Say(turn, problem ?? new Refusal.DoesNotExist(), Buttons(turn), cancellationToken);
    }

    /// <returns>Null when there is no such card, or the actor may not see it.</returns>
    public async Task<TurnResponse?> Card(Turn turn, Topic topic, PersonState learners, Form form, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (TopicView.From(topic, learners.Desk) is { } view && await renderer.Render(view, own, form, cancellationToken) is { } card)
            return new TurnResponse.ReplaceCard(card) { Form = form, About = topic };
        if (topic.Learner != turn.Actor && form.Problem is null)
            access.Refused(turn.Actor, topic, turn.Click?.GetType().Name ?? "unreadable", nameof(Refusal.DoesNotExist));
        return null;
    }

    /// <summary>The two or three things that make sense now.</summary>
    public static IReadOnlyList<SuggestedButton> Buttons(Turn turn)
    {
        var replies = new SuggestedButtons(turn.Culture);
        var desk = turn.OwnState?.Desk;
        var isLearner = turn.Self?.Roles.HasFlag(Roles.Learner) ?? false;
        var first = desk switch
        {
            null => [],
            _ when !isLearner => [],
            { InSlot: { } task } => HasHints(task) ? [replies.Work, replies.Hint] : [replies.Work],
            { OnOffer: not null } => [replies.Offer],
            { Standing.Focus.IsEmpty: true } => [replies.ChooseSkills],
            { Standing.LastNumber: 0 } => [replies.FirstTask, replies.ChooseSkills],
            _ => (SuggestedButton[])[replies.NextTask, replies.ChooseSkills],
        };
        var reviews = turn.OwnState?.Document.Reviews is { } queue && (queue.Open.Any() || queue.Suggestions.Any() || queue.Questions.Any())
            ? replies.Reviews
            : null;
        var withdraw = !isLearner && turn.Self is { IsLead: true } ? replies.Withdraw : null;
        return [.. new[] { reviews, withdraw }.OfType<SuggestedButton>().Concat(first).Take(2), replies.Help];
    }

    public static bool HasHints(Assignment task) => task.Stage is Stage.Active && task.HintsTaken < task.Task.Hints.Count;

    private static string? Remark(Turn turn, Refusal? problem, FormMode mode) =>
        turn.Found.WasOld && problem is null && mode is FormMode.Normal ? new Sentences(turn.Culture).OldCard : null;
}
