using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>
/// The way to a person who has never opened the bot. When a task was handed out to them, the bot is installed for them in their working
/// hours; the channel then tells of their chat, and what waits is sent there. Otherwise they have to come by themselves.
/// </summary>
public sealed class FirstContact(
    IAppInstaller installer, IPeople people, PersonStore store, WorkCalendars calendars, Clock clock, Instance instance,
    IOptions<DeliveryOptions> options)
{
    internal async ValueTask<SendOutcome> Reach(PersonState to, NoticeDocument item, CancellationToken cancellationToken)
    {
        var nowhere = new SendOutcome.Unreachable(item, "There is no chat with this person yet.");
        if (HandedOut(to) is not { } notice || await people.Find(to.Person, cancellationToken) is not { } person) return nowhere;
        var hours = await calendars.For(to, cancellationToken);
        if (DeliveryTime.For(notice, hours, clock.Now.LogicalTime) is { } later)
            return new SendOutcome.Held(item with { DeliverAfter = later });
        return await Install(person, cancellationToken) switch
        {
            AppInstallResult.InstalledNow => Again(options.Value.ChatTold),
            // The channel has told of the chat before, and nobody listened; or it will not tell.
            AppInstallResult.AlreadyInstalled => await Introduced(to, notice, cancellationToken) ?? nowhere,
            AppInstallResult.TryLater { RetryAfter: var wait } =>
                new SendOutcome.Installs(new Installing(clock.Now.RealTime + wait, Failures(to), to.Document.Installing?.Problem)),
            AppInstallResult.NotInstalled { Problem: InstallProblem.NoAnswer } => Unanswered(to),
            AppInstallResult.NotInstalled { Problem: var problem } => Again(options.Value.InstallAgain, problem),
            AppInstallResult.Off => nowhere,
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
    }

    /// <returns>Why the person is to be written to first; null when they are not.</returns>
    private static Notice? HandedOut(PersonState to) => to.Notices.Values.Select(item => item.Notice).FirstOrDefault(notice =>
        notice is { Kind: NoticeKind.HandedOut } && to.Desk.Open.GetValueOrDefault(notice.About.Number) is { HandOut: not null });

    /// <summary>The lease relies on this time-out.</summary>
    private async ValueTask<AppInstallResult> Install(Person person, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(options.Value.Call, clock.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await installer.Install(person, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new AppInstallResult.NotInstalled(InstallProblem.NoAnswer);
        }
    }

    private SendOutcome.Installs Again(TimeSpan after, InstallProblem? problem = null) =>
        new(new Installing(clock.Now.RealTime + after, 0, problem));

    private SendOutcome.Installs Unanswered(PersonState to)
    {
        var failures = Failures(to);
        var wait = Backoff.Delay(options.Value.BackOff, options.Value.LongestBackOff, failures, instance.Jitter());
        return new(new Installing(clock.Now.RealTime + wait, failures + 1, InstallProblem.NoAnswer));
    }

    private static int Failures(PersonState to) => to.Document.Installing?.Failures ?? 0;

    /// <summary>The bot writes to them from where the lead is, who is of the same company.</summary>
    private async ValueTask<SendOutcome?> Introduced(PersonState to, Notice notice, CancellationToken cancellationToken)
    {
        var lead = to.Desk.Open[notice.About.Number].HandOut!.By;
        if (await store.Desk(lead, cancellationToken) is not { Contact.Reference: { } reference }) return null;
        return new SendOutcome.Introduced(new Contact(reference with { UserId = to.Person.ToString(), ConversationId = "" }, null, null));
    }
}
