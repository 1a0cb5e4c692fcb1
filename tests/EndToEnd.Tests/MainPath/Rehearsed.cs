using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>The real host with a learner and a lead in front of a real client each. The host can be restarted under them.</summary>
internal sealed class Rehearsed : IAsyncDisposable
{
    public static readonly CastMember Amara = new(PersonId.Parse("fb9443ea-eed7-4997-a919-da34d7d5d7e7"), "Amara Okafor", "Europe/Berlin");
    public static readonly CastMember Katharina = new(
        PersonId.Parse("b33c455c-a46f-4a1d-a409-c166e2edd723"), "Katharina Vogel", "Europe/Berlin");

    private const int MostSteps = 8;
    private const string Handed = "The new title, with the reasons: https://contoso.example/page";

    private readonly ReusedHost host;

    private Rehearsed(ReusedHost host) => this.host = host;

    public HostProcess Host => host.Process;

    public PlaygroundClient Learner { get; private set; } = null!;

    public PlaygroundClient Lead { get; private set; } = null!;

    /// <param name="more">Further settings of the host, by key.</param>
    public static async Task<Rehearsed> Start(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null)
    {
        var rehearsed = new Rehearsed(await ReusedHost.Take(more ?? new Dictionary<string, string>(), cancellationToken));
        await Task.WhenAll(rehearsed.OpenLearner(0, cancellationToken), rehearsed.OpenLead(0, cancellationToken));
        return rehearsed;
    }

    /// <summary>The host ends, by force or in peace, and another goes on where it stopped, at the same address.</summary>
    public Task Restart(bool kill, CancellationToken cancellationToken) => host.Restart(kill, cancellationToken);

    /// <summary>The learner's window closes and opens again, empty, at the same address.</summary>
    public async Task ReopenLearner(CancellationToken cancellationToken)
    {
        var port = Learner.Port;
        await Learner.DisposeAsync();
        await OpenLearner(port, cancellationToken);
    }

    /// <summary>The lead's window likewise.</summary>
    public async Task ReopenLead(CancellationToken cancellationToken)
    {
        var port = Lead.Port;
        await Lead.DisposeAsync();
        await OpenLead(port, cancellationToken);
    }

    /// <summary>Whatever is due comes, one after the other, until this has come.</summary>
    public async Task AdvanceUntil(Func<bool> isThere, CancellationToken cancellationToken)
    {
        for (var step = 0; step < MostSteps && !isThere(); step++) await Host.Advance(cancellationToken);
        await Eventually.Is(isThere, cancellationToken);
    }

    /// <summary>The learner's card, once a task is on offer.</summary>
    public async Task<ChatMessage> Offer(CancellationToken cancellationToken)
    {
        await Learner.Install(cancellationToken);
        var welcome = await Learner.WaitForCard("Get my first task", cancellationToken);
        await Learner.Click(welcome, "Get my first task", cancellationToken, ("skill1", "Writing for search"), ("stand1", "New to me"));
        return await Learner.WaitForCard("Accept", cancellationToken);
    }

    /// <summary>The learner's card, once the task is accepted.</summary>
    public async Task<ChatMessage> Work(CancellationToken cancellationToken)
    {
        var offer = await Offer(cancellationToken);
        await Learner.Click(offer, "Accept", cancellationToken);
        return await Learner.WaitForCard(offer, "Submit work", cancellationToken);
    }

    /// <summary>The lead's card, once the work is handed in.</summary>
    public async Task<ChatMessage> Review(CancellationToken cancellationToken)
    {
        await Lead.Install(cancellationToken);
        var work = await Work(cancellationToken);
        await Learner.Click(work, "Submit work", cancellationToken, ("work", Handed));
        return await Lead.WaitForCard("Approve", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Learner is not null) await Learner.DisposeAsync();
        if (Lead is not null) await Lead.DisposeAsync();
        await host.DisposeAsync();
    }

    private async Task OpenLearner(int port, CancellationToken cancellationToken) =>
        Learner = await PlaygroundClient.Start(Amara, [Katharina], Host.Messages, cancellationToken, port: port);

    private async Task OpenLead(int port, CancellationToken cancellationToken) =>
        Lead = await PlaygroundClient.Start(Katharina, [Amara], Host.Messages, cancellationToken, port: port);
}
