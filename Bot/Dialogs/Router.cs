using System.Text.Json;
using MicroAssignBot.Bot.Dialogs.Intents;
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
    OtherReviewerDialog otherReviewer, SettingsDialog settings, UpcomingDialog upcoming, ReminderDialog asides, DraftDialog drafts, NoteDialog notes,
    ChatDialog chat, CourtesyDialog courtesies, EmptyClickDialog emptyClicks, TravelDialog travel,
    CardRefresh refreshing, RepeatedTaps taps,
    ReplyBuilder reply, TurnCommands commands, IFirstContact firstContact)
{
    public async Task<TurnResponse> Route(Turn turn, InboundActivity activity, CancellationToken cancellationToken)
    {
        var answer = await Answered(turn, activity, cancellationToken);
        if (turn.ZoneChange is { } travelling) turn.ExtraMessages.Add(await travel.Tell(turn, travelling, cancellationToken));
        return answer;
    }

    private Task<TurnResponse> Answered(Turn turn, InboundActivity activity, CancellationToken cancellationToken) => activity switch
    {
        InboundActivity.CardAction { Automatic: true } => refreshing.Show(turn, cancellationToken),
        _ when turn.IsForeign => activity is InboundActivity.CardAction or InboundActivity.Message
            ? Stranger(turn, cancellationToken)
            : Task.FromResult(TurnResponse.Done),
        InboundActivity.Uninstalled => onboarding.Leave(turn, cancellationToken),
        InboundActivity.CardAction { Data: var data, ReplyToId: var on } when IsEmpty(turn, data) => emptyClicks.Answer(turn, on, cancellationToken),
        InboundActivity.Message { Value: { } data, ReplyToId: var on } when IsEmpty(turn, data) => emptyClicks.Answer(turn, on, cancellationToken),
        InboundActivity.CardAction or InboundActivity.Message { Value: not null } => turn.Click is { InDigest: true }
            ? Besides(Tapped(turn, cancellationToken))
            : Tapped(turn, cancellationToken),
        InboundActivity.Message message => Written(turn, message, cancellationToken),
        InboundActivity.Installed or InboundActivity.MembersAdded => firstContact.Join(turn, onboarding, cancellationToken),
        _ => Task.FromResult(TurnResponse.Done),
    };

    private static bool IsEmpty(Turn turn, JsonElement data) => turn is { Person: not null, Click: null } && ClickReader.IsEmpty(data);

    private async Task<TurnResponse> Written(Turn turn, InboundActivity.Message message, CancellationToken cancellationToken)
    {
        if (turn.Person is null) return await Stranger(turn, cancellationToken);
        var isBlank = string.IsNullOrWhiteSpace(HiddenCharacters.Without(message.Text));
        if (isBlank && message is { Files.Count: 0, HasPicture: false }) return await emptyClicks.Answer(turn, message.ReplyToId, cancellationToken);
        var intent = isBlank ? Intent.Nothing : IntentReader.Read(message.Text);
        if (intent is Intent.Nothing or Intent.Doubtful) return await chat.Handle(turn, message, intent, cancellationToken);
        if (message is { Files.Count: 0, HasPicture: false }) return await Word(turn, intent, cancellationToken);
        return await Together(turn, await chat.Handle(turn, message, intent, cancellationToken), Word(turn, intent, cancellationToken));
    }

    /// <summary>A file with a word is a file and a word: both are answered.</summary>
    private static async Task<TurnResponse> Together(Turn turn, TurnResponse first, Task<TurnResponse> word)
    {
        if (await word is not TurnResponse.SendMessage second) return first;
        turn.ExtraMessages.Add(second.Card);
        return first;
    }

    private Task<TurnResponse> Word(Turn turn, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.Hi => onboarding.Hi(turn, cancellationToken),
        Intent.Greeting => Greeted(turn, cancellationToken),
        Intent.Help => onboarding.Help(turn, cancellationToken),
        Intent.NeedsHelp => Helped(turn, cancellationToken),
        Intent.HowItWorks => onboarding.HowItWorks(turn, cancellationToken),
        Intent.Next => offers.Next(turn, cancellationToken),
        Intent.Another => OtherOffer(turn, cancellationToken),
        Intent.Task or Intent.Submit => work.Show(turn, cancellationToken),
        Intent.Hint => work.TypedHint(turn, cancellationToken),
        Intent.MoreTime => work.TypedMoreTime(turn, cancellationToken),
        Intent.Drop => work.TypedDrop(turn, cancellationToken),
        Intent.Reviews => reviews.Show(turn, cancellationToken),
        Intent.Withdraw => withdrawals.List(turn, cancellationToken),
        Intent.Upcoming => upcoming.Show(turn, cancellationToken),
        Intent.Settings => settings.Show(turn, cancellationToken),
        Intent.Resume => settings.Resume(turn, cancellationToken),
        Intent.Nothing or Intent.Doubtful => onboarding.Unknown(turn, cancellationToken),
        _ => courtesies.Answer(turn, intent, cancellationToken),
    };

    /// <summary>A greeting is answered by what is open, or by the welcome.</summary>
    private async Task<TurnResponse> Greeted(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return own is { Desk: { InSlot: null, OnOffer: null }, Document.Reviews.Shown: null }
            ? await onboarding.Hi(turn, cancellationToken)
            : await courtesies.Now(turn, cancellationToken);
    }

    private async Task<TurnResponse> Helped(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return own.Desk.InSlot is { Stage: Stage.Active }
            ? await courtesies.Answer(turn, Intent.NeedsHelp, cancellationToken)
            : await onboarding.Help(turn, cancellationToken);
    }

    private async Task<TurnResponse> OtherOffer(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return own.Desk.OnOffer is null
            ? await offers.Next(turn, cancellationToken)
            : await courtesies.Answer(turn, Intent.Another, cancellationToken);
    }

    private Task<TurnResponse> Tapped(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is null) return Stranger(turn, cancellationToken);
        if (turn.Click is { } click && Forms.Problem(click, turn.Typed) is { } problem) return Refused(turn, click, problem, cancellationToken);
        return taps.Once(turn, () => Clicked(turn, cancellationToken), cancellationToken);
    }

    /// <summary>Something in the form cannot be read, so nothing is decided: the form again, which says so.</summary>
    private Task<TurnResponse> Refused(Turn turn, Click click, Refusal problem, CancellationToken cancellationToken) => click switch
    {
        Click.ChooseSkills => onboarding.Refuse(turn, problem, cancellationToken),
        Click.SavePreferences => settings.Refuse(turn, problem, cancellationToken),
        Click.PickColleague => offers.RefusePick(turn, problem, cancellationToken),
        Click.ChooseReviewer choose => otherReviewer.Refuse(turn, choose, problem, cancellationToken),
        Click.OnTopic { OnReminder: true } beside => asides.Refuse(turn, beside, problem, cancellationToken),
        Click.Decline decline => Open(turn, decline, FormMode.Declining, cancellationToken, problem),
        Click.ConfirmDrop drop => Open(turn, drop, FormMode.Dropping, cancellationToken, problem),
        Click.AskTime ask => Open(turn, ask, FormMode.AskingTime, cancellationToken, problem),
        Click.OnTopic topic => Open(turn, topic, FormMode.Normal, cancellationToken, problem),
        _ => Unreadable(turn, cancellationToken),
    };

    private Task<TurnResponse> Clicked(Turn turn, CancellationToken cancellationToken) => turn.Click switch
    {
        Click.ChooseSkills => onboarding.ChooseSkills(turn, cancellationToken),
        Click.HowItWorks => onboarding.HowItWorks(turn, cancellationToken),
        Click.NextTask => offers.Next(turn, cancellationToken),
        Click.OpenTasks open => withdrawals.ListInPlace(turn, open, cancellationToken),
        Click.SavePreferences save => settings.Save(turn, save, cancellationToken),
        Click.WhoSeesWhat who => settings.WhoSeesWhat(turn, who, cancellationToken),
        Click.EndPause => settings.Resume(turn, cancellationToken),
        Click.PauseMonth => settings.PauseMonth(turn, cancellationToken),
        Click.KeepGoing => settings.KeepGoing(turn, cancellationToken),
        Click.OtherSkill => onboarding.OtherSkill(turn, cancellationToken),
        Click.PickColleague => offers.PickColleague(turn, cancellationToken),
        Click.MoreColleagues more => offers.MoreColleagues(turn, more, cancellationToken),
        Click.Word word => Word(turn, IntentReader.Read(word.Text), cancellationToken),
        Click.KeepZone keep => travel.Keep(turn, keep, cancellationToken),
        Click.EditDraft edit => drafts.Edit(turn, edit, cancellationToken),
        Click.SaveDraft save => drafts.Save(turn, save, cancellationToken),
        Click.DiscardDraft discard => drafts.Discard(turn, discard, cancellationToken),
        Click.KeepText keep => drafts.KeepText(turn, keep, cancellationToken),
        Click.AddNote add => notes.Add(turn, add, cancellationToken),
        Click.OnTopic { OnReminder: true } beside => asides.Answer(turn, beside, cancellationToken),
        Click.OnTopic topic => OnTopic(turn, topic, cancellationToken),
        _ => Unreadable(turn, cancellationToken),
    };

    /// <summary>What else the clicked message says is not to be lost.</summary>
    private static async Task<TurnResponse> Besides(Task<TurnResponse> answer) => await answer is TurnResponse.ReplaceCard repaint ? new TurnResponse.SendMessage(repaint.Card) : await answer;

    private Task<TurnResponse> OnTopic(Turn turn, Click.OnTopic click, CancellationToken cancellationToken) => click switch
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
        Click.SubmitDraft draft => drafts.Submit(turn, draft, cancellationToken),
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
    private async Task<TurnResponse> Open(
        Turn turn, Click.OnTopic click, FormMode mode, CancellationToken cancellationToken, Refusal? problem = null)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var learners = click.Topic.Learner == turn.Actor ? own : await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        var form = new Form(mode, turn.Typed, problem, null);
        return await reply.Card(turn, click.Topic, learners, form, cancellationToken)
            ?? await reply.Say(turn, new Refusal.Unknown(), ReplyBuilder.Buttons(turn), cancellationToken);
    }

    /// <summary>Unknown, tampered with or from an older version: the current card where it is known which, else a sentence.</summary>
    private async Task<TurnResponse> Unreadable(Turn turn, CancellationToken cancellationToken)
    {
        var own = await commands.RecordContact(turn, cancellationToken);
        var sentences = new Sentences(turn.Culture);
        if (turn.Clicked is { } topic)
        {
            var learners = topic.Learner == turn.Actor ? own : await commands.Read(topic.Learner, topic.Number, cancellationToken);
            if (await reply.Card(turn, topic, learners, new Form(FormMode.Normal, turn.Typed, null, sentences.UnknownClickOnCard), cancellationToken)
                is { } card) return card;
        }

        return await reply.Say(turn, sentences.UnknownClick, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Stranger(Turn turn, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, [], cancellationToken);
        return new TurnResponse.SendMessage(WelcomeCard.Render(null, Standing.Empty, new([], []), context, Form.None));
    }

    /// <summary>What a turn is about, for the log: a case or a verb, nothing that anybody wrote.</summary>
    public static string Name(InboundActivity activity, Click? click) => activity switch
    {
        InboundActivity.CardAction or InboundActivity.Message { Value: not null } => click?.GetType().Name ?? "unreadable",
        var other => other.GetType().Name,
    };
}
