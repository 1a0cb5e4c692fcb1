using System.Collections.Concurrent;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>
/// The rehearsal's windows forget their messages when they start anew. At the first join after a start of the host or of a
/// window, the bot posts the person's live cards again, or the welcome if there are none. Other clients may remember.
/// </summary>
internal sealed class Rejoining(CommandExecutor executor, TurnCommands commands, Playgrounds windows) : IFirstContact
{
    private readonly ConcurrentDictionary<(PersonId Person, int Run), Lazy<Task>> returns = new();

    /// <summary>A window sends two activities at once when it opens. The second waits until the first has been looked at.</summary>
    public async Task<TurnResponse> Join(Turn turn, OnboardingDialog onboarding, CancellationToken cancellationToken)
    {
        var key = (turn.Actor, RunOf(turn));
        try
        {
            await returns.GetOrAdd(key, _ => new Lazy<Task>(() => ShowAgain(turn, cancellationToken))).Value;
        }
        catch
        {
            returns.TryRemove(key, out _);
            throw;
        }

        return await onboarding.Join(turn, cancellationToken);
    }

    /// <returns>The run of the window that sent the activity; 0 for a client that the host did not start.</returns>
    private int RunOf(Turn turn) => new[] { windows.Learner.State, windows.Lead.State }.OfType<WindowState.Ready>()
        .Where(window => Uri.TryCreate(turn.Contact.Reference.ServiceUrl, UriKind.Absolute, out var service)
            && service.IsLoopback && service.Port == window.Address.Port)
        .Select(window => window.Run)
        .FirstOrDefault();

    private async Task ShowAgain(Turn turn, CancellationToken cancellationToken)
    {
        var own = await commands.RecordContact(turn, cancellationToken);
        if (!own.Desk.Standing.Greeted) return;
        if (windows.AreOn) await Forget(turn, cancellationToken);
        var (step, isAnyLive) = (0, false);
        foreach (var topic in Live(own))
        {
            var owner = await Show(topic);
            isAnyLive |= TopicView.From(topic, owner.Desk)?.IsLiveFor(turn.Actor) == true;
        }

        // The bot does not post a review that was just sent back or closed. Without the welcome the window would stay empty.
        if (!isAnyLive) await Show(Topic.Welcome(turn.Actor));

        async Task<PersonState> Show(Topic topic)
        {
            var id = FormattableString.Invariant($"-again{step++}");
            return (await commands.Execute(turn, topic.Learner, new Command.ShowAgain(topic.Number), cancellationToken, id)).State;
        }
    }

    /// <summary>Forgets the cards: their messages are gone, so there is nothing to shrink.</summary>
    private async Task Forget(Turn turn, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(
            new PersonCommand(turn.Actor, before => before.State.Cards.IsEmpty
                ? new CommandOutcome.NoChange(before, null)
                : new CommandOutcome.Save(before, before.State with { Cards = before.State.Cards.Clear() })),
            cancellationToken);
        turn.AddPostCommitWork(result.Work);
    }

    /// <summary>The topics that ask something of the person come last, at the bottom of the chat.</summary>
    private static List<Topic> Live(PersonState own)
    {
        var review = own.Document.Reviews.Shown?.Topic;
        var task = (own.Desk.InSlot ?? own.Desk.OnOffer)?.Topic;
        var others = own.Cards.Keys.Where(topic => !topic.IsWelcome && topic != review && topic != task);
        return [.. others.OrderBy(topic => topic.Number), .. new[] { review, task }.OfType<Topic>()];
    }
}
