using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Hands a turn to the dialog that owns the word or the button.</summary>
internal sealed class Router(
    OnboardingDialog onboarding, OfferDialog offers, WorkDialog work, ReviewDialog reviews, WithdrawDialog withdrawals, TimeDialog time,
    OtherReviewerDialog otherReviewer, SettingsDialog settings, UpcomingDialog upcoming, AsideDialog asides,
    Replying replying, Desks desks, IJoining joining)
{
    public Task<Answer> Route(Turn turn, InboundActivity activity, CancellationToken cancellationToken) => activity switch
    {
        InboundActivity.CardAction or InboundActivity.Message { Value: not null } => turn.Click is { Among: true }
            ? Besides(Clicked(turn, cancellationToken))
            : Clicked(turn, cancellationToken),
        InboundActivity.Message message => Written(turn, message, cancellationToken),
        InboundActivity.Installed or InboundActivity.MembersAdded => joining.Join(turn, onboarding, cancellationToken),
        _ => Task.FromResult(Answer.None),
    };

    private Task<Answer> Written(Turn turn, InboundActivity.Message message, CancellationToken cancellationToken)
    {
        if (turn.Person is null) return Stranger(turn, cancellationToken);
        if (message.Files.Count > 0) return work.Keep(turn, message.Text, message.Files, cancellationToken);
        return Word(turn, message.Text, cancellationToken) ?? work.Keep(turn, message.Text, [], cancellationToken);
    }

    /// <returns>Null when it is no word of ours.</returns>
    private Task<Answer>? Word(Turn turn, string text, CancellationToken cancellationToken) => Plain(text) switch
    {
        KnownWords.Hi or "hello" or "hey" => onboarding.Hi(turn, cancellationToken),
        KnownWords.Help => onboarding.Help(turn, cancellationToken),
        KnownWords.Next => offers.Next(turn, cancellationToken),
        KnownWords.Work or KnownWords.Submit => work.Show(turn, cancellationToken),
        KnownWords.Hint => work.TypedHint(turn, cancellationToken),
        KnownWords.Drop => work.TypedDrop(turn, cancellationToken),
        KnownWords.Reviews => reviews.Show(turn, cancellationToken),
        KnownWords.Withdraw => withdrawals.List(turn, cancellationToken),
        KnownWords.Upcoming => upcoming.Show(turn, cancellationToken),
        KnownWords.Settings or KnownWords.Pause => settings.Show(turn, cancellationToken),
        KnownWords.Resume => settings.Resume(turn, cancellationToken),
        _ => null,
    };

    private Task<Answer> Clicked(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is null) return Stranger(turn, cancellationToken);
        return turn.Click switch
        {
            Click.ChooseSkills => onboarding.ChooseSkills(turn, cancellationToken),
            Click.HowItWorks => onboarding.HowItWorks(turn, cancellationToken),
            Click.NextTask => offers.Next(turn, cancellationToken),
            Click.OpenTasks => withdrawals.ListInPlace(turn, cancellationToken),
            Click.SavePreferences => settings.Save(turn, cancellationToken),
            Click.WhoSeesWhat => settings.WhoSeesWhat(turn, cancellationToken),
            Click.EndPause => settings.Resume(turn, cancellationToken),
            Click.PauseMonth => settings.PauseMonth(turn, cancellationToken),
            Click.KeepGoing => settings.KeepGoing(turn, cancellationToken),
            Click.OtherSkill => onboarding.OtherSkill(turn, cancellationToken),
            Click.PickColleague => offers.PickColleague(turn, cancellationToken),
            Click.Word word => Word(turn, word.Text, cancellationToken) ?? onboarding.Unknown(turn, cancellationToken),
            Click.OnTopic { Aside: true } beside => asides.Answer(turn, beside, cancellationToken),
            Click.OnTopic topic => OnTopic(turn, topic, cancellationToken),
            _ => Unreadable(turn, cancellationToken),
        };
    }

    /// <summary>What else the clicked message says is not to be lost.</summary>
    private static async Task<Answer> Besides(Task<Answer> answer) => await answer is Answer.Repaint repaint ? new Answer.Say(repaint.Card) : await answer;

    private Task<Answer> OnTopic(Turn turn, Click.OnTopic click, CancellationToken cancellationToken) => click switch
    {
        Click.Accept accept => offers.Accept(turn, accept, cancellationToken),
        Click.ShowAnother another => offers.ShowAnother(turn, another, cancellationToken),
        Click.Decline decline => offers.Decline(turn, decline, cancellationToken),
        Click.NotNow => Open(turn, click, FormMode.Declining, cancellationToken),
        Click.MoreTime => Open(turn, click, FormMode.AskingTime, cancellationToken),
        Click.OtherReviewer other => otherReviewer.Open(turn, other, cancellationToken),
        Click.ChooseReviewer choose => otherReviewer.Choose(turn, choose, cancellationToken),
        Click.AskTime ask => time.Ask(turn, ask, cancellationToken),
        Click.GiveTime give => time.Give(turn, give, cancellationToken),
        Click.RefuseTime refuse => time.Refuse(turn, refuse, cancellationToken),
        Click.DropIt => Open(turn, click, FormMode.Dropping, cancellationToken),
        Click.Back => Open(turn, click, FormMode.Normal, cancellationToken),
        Click.Gladly => offers.AnswerColleague(turn, click, gladly: true, cancellationToken),
        Click.NotThisTime => offers.AnswerColleague(turn, click, gladly: false, cancellationToken),
        Click.SubmitWork submit => work.Submit(turn, submit, cancellationToken),
        Click.SubmitDraft draft => work.SubmitDraft(turn, draft, cancellationToken),
        Click.Hint hint => work.Hint(turn, hint, cancellationToken),
        Click.ConfirmDrop drop => work.Drop(turn, drop, cancellationToken),
        Click.SharedNow shared => work.Shared(turn, shared, cancellationToken),
        Click.Approve approve => reviews.Approve(turn, approve, cancellationToken),
        Click.SendBack back => reviews.SendBack(turn, back, cancellationToken),
        Click.NotYet notYet => reviews.SayNotYet(turn, notYet, cancellationToken),
        Click.CannotOpen cannot => reviews.CannotOpen(turn, cannot, cancellationToken),
        Click.Withdraw withdraw => withdrawals.Ask(turn, withdraw, cancellationToken),
        Click.ConfirmWithdraw confirm => withdrawals.Confirm(turn, confirm, cancellationToken),
        _ => Unreadable(turn, cancellationToken),
    };

    /// <summary>A form on the card opens or closes; nothing is decided, and what was typed stays.</summary>
    private async Task<Answer> Open(Turn turn, Click.OnTopic click, FormMode mode, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        var learners = click.Topic.Learner == turn.Actor ? own : await desks.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        var form = new Form(mode, turn.Typed, null, null);
        return await replying.Card(turn, click.Topic, learners, form, cancellationToken)
            ?? await replying.Say(turn, new Refusal.Unknown(), Replying.Buttons(turn), cancellationToken);
    }

    /// <summary>Unknown, tampered with or from an older version: the current card where it is known which, else a sentence.</summary>
    private async Task<Answer> Unreadable(Turn turn, CancellationToken cancellationToken)
    {
        var own = await desks.Hear(turn, cancellationToken);
        var sentences = new Sentences(turn.Culture);
        if (turn.Clicked is { } topic)
        {
            var learners = topic.Learner == turn.Actor ? own : await desks.Read(topic.Learner, topic.Number, cancellationToken);
            if (await replying.Card(turn, topic, learners, new Form(FormMode.Normal, turn.Typed, null, sentences.UnknownClickOnCard), cancellationToken)
                is { } card) return card;
        }

        return await replying.Say(turn, sentences.UnknownClick, Replying.Buttons(turn), cancellationToken);
    }

    private async Task<Answer> Stranger(Turn turn, CancellationToken cancellationToken)
    {
        var context = await replying.Context(turn, [], cancellationToken);
        return new Answer.Say(WelcomeCard.Of(null, Standing.Empty, new([], []), context, Form.None));
    }

    private static string Plain(string text) => text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();

    /// <summary>What a turn is about, for the log: a case or a verb, nothing that anybody wrote.</summary>
    public static string Name(InboundActivity activity, Click? click) => activity switch
    {
        InboundActivity.CardAction or InboundActivity.Message { Value: not null } => click?.GetType().Name ?? "unreadable",
        var other => other.GetType().Name,
    };
}
