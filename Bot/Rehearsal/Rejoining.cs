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
/// The rehearsal's windows forget their messages when they start anew. At the first join after a start, of the host or of
/// one of its windows, the person's live cards are posted again, or the welcome if there are none. Other clients may remember.
/// </summary>
internal sealed class Rejoining(CommandExecutor executor, TurnCommands commands, Playgrounds windows) : IFirstContact
{
    private readonly ConcurrentDictionary<(PersonId Person, int Run), Lazy<Task>> returns = new();

    /// <summary>One opening of a window comes as two activities at once: the second waits until the first has looked.</summary>
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

    /// <returns>Which start of which of our windows this is; 0 for a client that somebody else started.</returns>
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
            isAnyLive |= TopicReader.FromDesk(topic, owner.Desk)?.IsLiveFor(turn.Actor) == true;
        }

        // A review that was sent back, or closed a moment ago, is not posted: without this the window would stay empty.
        if (!isAnyLive) await Show(Topic.Welcome(turn.Actor));

        async Task<PersonState> Show(Topic topic)
        {
            var id = FormattableString.Invariant($"-again{step++}");
            return (await commands.Execute(turn, topic.Learner, new Command.ShowAgain(topic.Number), cancellationToken, id)).State;
        }
    }

    /// <summary>The messages are gone, so there is nothing to shrink.</summary>
    private async Task Forget(Turn turn, CancellationToken cancellationToken)
    {
        var result = await executor.Execute(
            new PersonCommand(turn.Actor, before => before.State.Cards.IsEmpty
                ? new CommandOutcome.NoChange(before, null)
                : new CommandOutcome.Save(before, before.State with { Cards = before.State.Cards.Clear() })),
            cancellationToken);
        turn.AddPostCommitWork(result.Work);
    }

    /// <summary>What asks something of the person comes last, at the bottom of the chat.</summary>
    private static List<Topic> Live(PersonState own)
    {
        var review = own.Document.Reviews.Shown?.Topic;
        var task = (own.Desk.InSlot ?? own.Desk.OnOffer)?.Topic;
        var others = own.Cards.Keys.Where(topic => !topic.IsWelcome && topic != review && topic != task);
        return [.. others.OrderBy(topic => topic.Number), .. new[] { review, task }.OfType<Topic>()];
    }
}
