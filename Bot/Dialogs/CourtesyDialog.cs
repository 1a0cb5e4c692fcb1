using System.Diagnostics;
using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Thanks, yes, no, and other phrases that are no command. The answer depends on what is open.</summary>
internal sealed class CourtesyDialog(
    TurnCommands commands, ReplyBuilder reply, OnboardingDialog onboarding, OfferDialog offers, DraftDialog drafts, WorkDialog work,
    ReviewDialog reviews)
    : IDialog
{
    private static readonly Intent[] Plain =
    [
        Intent.Thanks, Intent.Bye, Intent.Stop, Intent.Cancel, Intent.Approved, Intent.Yes, Intent.Accept, Intent.Done, Intent.Ok,
        Intent.No,
        Intent.KeepBack, Intent.Decline, Intent.WhatNow,
    ];

    public void AddRoutes(DialogRoutes routes)
    {
        routes.On(Intent.Greeting, Greeted).On(Intent.NeedsHelp, Helped).On(Intent.Another, OtherOffer);
        foreach (var intent in Plain) routes.On(intent, (turn, cancellationToken) => Answer(turn, intent, cancellationToken));
    }

    /// <summary>Answers a greeting with what is open, or with the welcome.</summary>
    private async Task<TurnResponse> Greeted(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return own is { Desk: { InSlot: null, OnOffer: null }, Document.Reviews.Shown: null }
            ? await onboarding.Hi(turn, cancellationToken)
            : await Now(turn, cancellationToken);
    }

    private async Task<TurnResponse> Helped(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return own.Desk.InSlot is { Stage: Stage.Active }
            ? await Answer(turn, Intent.NeedsHelp, cancellationToken)
            : await onboarding.Help(turn, cancellationToken);
    }

    private async Task<TurnResponse> OtherOffer(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return own.Desk.OnOffer is null
            ? await offers.Next(turn, cancellationToken)
            : await Answer(turn, Intent.Another, cancellationToken);
    }

    private async Task<TurnResponse> Answer(Turn turn, Intent intent, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var desk = own.Desk;
        var sentences = new Sentences(turn.Culture);
        return intent switch
        {
            Intent.Thanks => await Say(turn, sentences.Welcome, cancellationToken),
            Intent.Bye => await Say(turn, sentences.Bye, cancellationToken),
            Intent.Stop => await Stop(turn, cancellationToken),
            Intent.Cancel when !HasDraft(desk) => await Stop(turn, cancellationToken),
            Intent.Approved when own.Document.Reviews.Shown is not null => await reviews.Show(turn, cancellationToken),
            Intent.Yes or Intent.Accept or Intent.Done or Intent.Ok when HasDraft(desk) =>
                await drafts.Show(turn, desk.InSlot!, null, cancellationToken),
            Intent.No or Intent.KeepBack or Intent.Cancel or Intent.Decline when HasDraft(desk)
                => await drafts.Show(turn, desk.InSlot!, sentences.NotHandedIn, cancellationToken),
            Intent.KeepBack => await Say(turn, desk.InSlot is { Stage: Stage.InReview } handed
                ? sentences.HandedInAlready(handed.Reviewer, await Naming(turn, handed, cancellationToken))
                : sentences.NothingHandedIn, cancellationToken),
            Intent.Accept or Intent.Yes or Intent.Decline or Intent.No or Intent.Another when desk.OnOffer is { } offer
                => await Offer(turn, offer, intent is Intent.Accept or Intent.Yes, cancellationToken),
            Intent.Done when desk.InSlot is { Stage: Stage.Active } => await Say(turn, sentences.HowToHandIn, cancellationToken),
            Intent.NeedsHelp when desk.InSlot is { Stage: Stage.Active } task => await Stuck(turn, task, cancellationToken),
            Intent.Ok or Intent.No or Intent.Decline => await Say(turn, sentences.AllRight, cancellationToken),
            Intent.WhatNow or Intent.Approved or Intent.Yes or Intent.Accept or Intent.Done or Intent.Another or Intent.NeedsHelp =>
                await Now(turn, cancellationToken),
            _ => throw new UnreachableException($"{intent}"),
        };
    }

    /// <summary>What is open, and what can be done about it.</summary>
    private async Task<TurnResponse> Now(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var (sentences, desk) = (new Sentences(turn.Culture), own.Desk);
        if (desk.InSlot is { Stage: Stage.InReview { AccessAskedAt: not null } }) return await work.Show(turn, cancellationToken);
        var task = desk.InSlot ?? desk.OnOffer;
        var context = await reply.Context(turn, task is null ? [] : [task.Reviewer], cancellationToken);
        var said = sentences.Now(desk, own.Document.Reviews.Count, context);
        return new TurnResponse.SendMessage(ReplyCard.Render(said, ReplyBuilder.Buttons(turn), context));
    }

    private static bool HasDraft(Desk desk) => !desk.Standing.Draft.IsEmpty && ChatDialog.TakesWork(desk.InSlot);

    private Task<TurnResponse> Say(Turn turn, string sentence, CancellationToken cancellationToken) =>
        reply.Say(turn, sentence, ReplyBuilder.Buttons(turn), cancellationToken);

    private ValueTask<CardContext> Naming(Turn turn, Assignment assignment, CancellationToken cancellationToken) =>
        reply.Context(turn, [assignment.Reviewer], cancellationToken);

    /// <summary>Points to the offer: accepting or declining takes a click on its card, which says what it means.</summary>
    private async Task<TurnResponse> Offer(Turn turn, Assignment offer, bool isWanted, CancellationToken cancellationToken)
    {
        await commands.Execute(turn, turn.Actor, new Command.ShowAgain(offer.Number), cancellationToken, "-again");
        var sentences = new Sentences(turn.Culture);
        return await reply.Say(turn, isWanted ? sentences.AcceptBelow : sentences.DeclineBelow, [], cancellationToken);
    }

    private async Task<TurnResponse> Stuck(Turn turn, Assignment task, CancellationToken cancellationToken)
    {
        var replies = new SuggestedButtons(turn.Culture);
        SuggestedButton?[] buttons =
        [
            ReplyBuilder.HasHints(task) ? replies.Hint : null,
            task.MayAsk ? replies.AskLead(task) : null,
            task.Time is null ? replies.MoreTime(task) : null,
            replies.Work,
        ];
        var said = new Sentences(turn.Culture).WhenStuck(ReplyBuilder.HasHints(task));
        return await reply.Say(turn, said, [.. buttons.OfType<SuggestedButton>()], cancellationToken);
    }

    private async Task<TurnResponse> Stop(Turn turn, CancellationToken cancellationToken)
    {
        var (replies, sentences) = (new SuggestedButtons(turn.Culture), new Sentences(turn.Culture));
        var isLearner = turn.Person?.Roles.HasFlag(Roles.Learner) == true;
        SuggestedButton?[] buttons = [isLearner ? replies.PauseMonth : null, replies.Settings,
            turn.OwnState?.Desk.InSlot is null ? null : replies.Work];
        return await reply.Say(
            turn, sentences.HowToStop(isLearner, turn.OwnState?.Desk.InSlot is not null), [.. buttons.OfType<SuggestedButton>()],
            cancellationToken);
    }
}
