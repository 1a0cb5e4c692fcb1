using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Runs the learner's and the lead's window from the moment at which the host listens until it stops.</summary>
internal sealed class Playgrounds(
    HostAddress host,
    IRehearsalCast organisation,
    IOptions<RehearsalOptions> options,
    PlaygroundPackage package,
    ConsoleAnnouncer announcer,
    TimeProvider time,
    ILogger<Playgrounds> log) : BackgroundService
{
    public PlaygroundWindow Learner { get; } = new("learner's", time, log);

    public PlaygroundWindow Lead { get; } = new("lead's", time, log);

    public bool AreOn => options.Value.Enabled;

    public Casting Casting { get; } = Casting.Choose(organisation.People, options.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            await Closed("The setting Rehearsal:Enabled switches them off. Other clients still work.");
            return;
        }

        if (await host.WhenStarted(stoppingToken) is not { } address)
        {
            return;
        }

        var kept = await Open(address, stoppingToken);
        await Task.WhenAll(Learner.Settled, Lead.Settled).WaitAsync(stoppingToken);
        await announcer.Say(Announcement(address));
        await kept;
    }

    /// <returns>Completes once it is known whether there will be windows; the inner task keeps them running.</returns>
    private async Task<Task> Open(Uri address, CancellationToken cancellationToken)
    {
        if (Casting is Casting.Impossible impossible)
        {
            return Closed(impossible.Why);
        }

        var cast = ((Casting.Chosen)Casting).Cast;
        return await package.Ensure(cancellationToken) switch
        {
            ClientPackage.Present installed => Task.WhenAll(
                Learner.Keep(Launch(installed, address, cast, cast.Learner, options.Value.LearnerPort), cancellationToken),
                Lead.Keep(Launch(installed, address, cast, cast.Lead, options.Value.LeadPort), cancellationToken)),
            ClientPackage.Absent missing => Closed(missing.Why),
            var other => throw new InvalidOperationException($"{other} is no package."),
        };
    }

    private PlaygroundLaunch Launch(ClientPackage.Present installed, Uri address, Cast cast, CastMember self, int port) => new(
        installed,
        Path.Combine(package.Folder, "windows", self.Id.ToString()),
        Scene.Default.For(self, [cast.Learner, cast.Lead, .. cast.Others]),
        new Uri(address, "api/messages"),
        port,
        self.TimeZone);

    private Task Closed(string why)
    {
        Learner.GiveUp(why);
        Lead.GiveUp(why);
        return Task.CompletedTask;
    }

    private string Announcement(Uri address) => (Learner.State, Lead.State) switch
    {
        (WindowState.NotRunning closed, _) => $"The bot runs at {address}, without its Teams windows. {closed.Why}",
        (_, WindowState.NotRunning closed) => $"The bot runs at {address}, without its Teams windows. {closed.Why}",
        (WindowState.Starting or WindowState.Ready, WindowState.Starting or WindowState.Ready) => $"The rehearsal is ready: {address}",
        var (learner, lead) => throw new UnreachableException($"{learner.GetType()}, {lead.GetType()}"),
    };
}
