using MicroAssignBot.EndToEnd.Tests.MainPath;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>A learner with their lead at the host, and the steps to where a test begins.</summary>
internal sealed record Guest(Workshop At, int Number)
{
    public TeamsUser Learner => At.Learner(Number);

    public TeamsUser Lead => At.Lead(Number);

    public Uri Host => At.Host;

    public Task<ChatMessage> Offer(CancellationToken cancellationToken) => Learner.TakeOffer(Host, cancellationToken);

    public async Task<ChatMessage> Work(CancellationToken cancellationToken)
    {
        await Learner.Click(Host, await Offer(cancellationToken), "Accept", cancellationToken);
        return await Learner.WaitForCard("Submit work", cancellationToken);
    }

    /// <summary>The lead's card.</summary>
    public async Task<ChatMessage> Review(string work, CancellationToken cancellationToken)
    {
        await Lead.Install(Host, cancellationToken);
        await Learner.Click(Host, await Work(cancellationToken), "Submit work", cancellationToken, ("work", work));
        return await Lead.WaitForCard("Approve", cancellationToken);
    }
}
