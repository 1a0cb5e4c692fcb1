using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Follows what happens to teams of Microsoft Teams that have the bot. Nothing is written there: whom it concerns hears in their own
/// chat.
/// </summary>
internal sealed class TeamsResponder(
    TeamsEvents events, IPeople people, Residence residence, TurnChat chat, PostCommitQueue postCommit, ILogger<TeamsResponder> log)
{
    /// <returns>Whether this activity is answered here.</returns>
    public static bool Answers(InboundActivity activity) =>
        activity is InboundActivity.Installed or InboundActivity.MembersAdded { IncludesBot: true } or InboundActivity.Uninstalled
            or InboundActivity.TeamChanged or InboundActivity.MembersRemoved
        && activity.Envelope is { Team: not null, IsPersonal: false };

    public async ValueTask Respond(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        try
        {
            await Carry(activity, afterAnswer, cancellationToken);
        }
        catch (Exception failure) when (activity is InboundActivity.Installed { IsUpgrade: false })
        {
            // Whoever added the bot waits to be asked who leads the team, and nobody else can say that it must be added again.
            log.NotCarriedOut(activity.Envelope.Id, failure);
            await TellAdder(activity, words => words.TeamsNotSaved(activity.Envelope.Team!.TeamName), cancellationToken);
        }
    }

    private async ValueTask Carry(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var envelope = activity.Envelope;
        var desk = SharedPlaces.IdFor(envelope.TenantId, envelope.Team!.TeamId);
        var isNamed = PersonId.TryParse(envelope.From.AadObjectId?.ToLowerInvariant(), out var actor);
        var person = isNamed ? await people.Find(actor, cancellationToken) : null;
        if (person is not null && !residence.IsOf(person, envelope.TenantId)) person = null;
        if (person is null && activity is InboundActivity.Installed { IsUpgrade: false } or InboundActivity.MembersAdded)
        {
            log.TeamsOfStranger(envelope.Id, envelope.Type);
            await TellAdder(activity, words => words.TeamsOfStranger(envelope.Team!.TeamName), cancellationToken);
            return;
        }

        // Whoever renames a team need not be known, so the team itself counts as who acts.
        var turn = new Turn(person is null ? desk : actor, person, Contact(activity), envelope.Id)
        {
            At = envelope.Timestamp,
            IsElsewhere = true,
        };
        afterAnswer(() =>
        {
            postCommit.Start(turn.TakePostCommitWork());
            return Task.CompletedTask;
        });
        await Follow(turn, desk, activity, cancellationToken);
        log.Turn(envelope.Id, envelope.Type, turn.Actor, activity.GetType().Name, 0);
    }

    private Task Follow(Turn turn, PersonId desk, InboundActivity activity, CancellationToken cancellationToken) => activity switch
    {
        InboundActivity.Installed { IsUpgrade: true } =>
            events.Change(turn, desk, TeamsChange.Upgraded, activity.Envelope.Team!, cancellationToken),
        // The bot stays: what takes the place of this version is told next.
        InboundActivity.Uninstalled { IsUpgrade: true } => Task.CompletedTask,
        InboundActivity.Installed or InboundActivity.MembersAdded =>
            events.Add(turn, desk, activity.Envelope.Team!, cancellationToken),
        InboundActivity.Uninstalled => events.Change(turn, desk, TeamsChange.Gone, activity.Envelope.Team!, cancellationToken),
        InboundActivity.TeamChanged changed => Follow(turn, desk, changed, cancellationToken),
        InboundActivity.MembersRemoved left => events.Lose(turn, desk, left.Ids, cancellationToken),
        _ => throw new UnreachableException($"{activity.GetType()}"),
    };

    private Task Follow(Turn turn, PersonId desk, InboundActivity.TeamChanged changed, CancellationToken cancellationToken)
    {
        var team = changed.Envelope.Team!;
        return changed.Change switch
        {
            TeamChange.Renamed => events.Change(turn, desk, TeamsChange.Renamed, team, cancellationToken),
            TeamChange.Archived => events.Change(turn, desk, TeamsChange.Archived, team, cancellationToken),
            TeamChange.Restored => events.Change(turn, desk, TeamsChange.Restored, team, cancellationToken),
            TeamChange.Deleted => events.Change(turn, desk, TeamsChange.Gone, team, cancellationToken),
            TeamChange.ChannelRenamed => events.ChangeChannel(turn, desk, changed.Envelope, isGone: false, cancellationToken),
            TeamChange.ChannelDeleted => events.ChangeChannel(turn, desk, changed.Envelope, isGone: true, cancellationToken),
            _ => throw new UnreachableException($"{changed.Change}"),
        };
    }

    /// <summary>The sender, with no chat: only the outbox opens one, and only for whoever has none.</summary>
    private static Contact Contact(InboundActivity activity) => new(
        activity.ToReference() with { ConversationId = "" }, activity.Envelope.Locale, activity.Envelope.TimeZone,
        activity.Envelope.ClientTimeZone);

    private async ValueTask TellAdder(
        InboundActivity activity, Func<TeamSentences, string> sentence, CancellationToken cancellationToken)
    {
        var envelope = activity.Envelope;
        // Adding the bot comes as two activities; only one is answered.
        if (activity is not InboundActivity.Installed || envelope.From.Id.Length == 0) return;
        var words = new TeamSentences(Viewers.Culture(envelope.Locale));
        await chat.TellAlone(activity.ToReference(), sentence(words), envelope.Id, cancellationToken);
    }
}
