using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>A learner, and the lead who reviews for them; each step is what people do on the way to where a test begins.</summary>
internal sealed class Pair : IAsyncDisposable
{
    public const string Handed = "The new title, with the reasons: https://contoso.example/page";

    private readonly CastMember learnerself;
    private readonly CastMember leadself;
    private readonly Uri messages;
    private PlaygroundClient? lead;

    private Pair(CastMember learner, CastMember lead, Uri messages, PlaygroundClient client) =>
        (learnerself, leadself, this.messages, Learner) = (learner, lead, messages, client);

    public PlaygroundClient Learner { get; }

    /// <summary>There once <see cref="OpenLead"/> was called.</summary>
    public PlaygroundClient Lead => lead ?? throw new InvalidOperationException("The lead has not opened the chat.");

    public string LearnerName => learnerself.Name;

    public string LearnerId => $"{learnerself.Id}";

    public string LeadName => leadself.Name;

    public static async Task<Pair> Start(CastMember learner, CastMember lead, Uri messages, CancellationToken cancellationToken) =>
        new(learner, lead, messages, await PlaygroundClient.Start(learner, [lead], messages, cancellationToken));

    public async Task<PlaygroundClient> OpenLead(CancellationToken cancellationToken)
    {
        if (lead is not null) return lead;
        lead = await PlaygroundClient.Start(leadself, [learnerself], messages, cancellationToken);
        await lead.Install(cancellationToken);
        return lead;
    }

    public async Task<ChatMessage> Welcome(CancellationToken cancellationToken)
    {
        await Learner.Install(cancellationToken);
        return await Learner.WaitFor(message => message.Card?.Inputs.Count > 0, "welcome", cancellationToken);
    }

    public async Task<ChatMessage> Offer(CancellationToken cancellationToken)
    {
        var welcome = await Welcome(cancellationToken);
        await Learner.Click(welcome, "Get my first task", cancellationToken, ("skill1", "Writing for search"), ("stand1", "New to me"));
        return await Learner.WaitForCard("Accept", cancellationToken);
    }

    public async Task<ChatMessage> Work(CancellationToken cancellationToken)
    {
        await Learner.Click(await Offer(cancellationToken), "Accept", cancellationToken);
        return await Learner.WaitForCard("Submit work", cancellationToken);
    }

    /// <summary>The learner's card, once the work is with the lead.</summary>
    public async Task<ChatMessage> InReview(CancellationToken cancellationToken)
    {
        var work = await Work(cancellationToken);
        await Learner.Click(work, "Submit work", cancellationToken, ("work", Handed));
        return await Learner.WaitForText(work, "You handed this in", cancellationToken);
    }

    /// <summary>The lead's card.</summary>
    public async Task<ChatMessage> Review(CancellationToken cancellationToken)
    {
        await OpenLead(cancellationToken);
        await InReview(cancellationToken);
        return await Lead.WaitForCard("Approve", cancellationToken);
    }

    /// <summary>The lead's second card, after the first was sent back and the learner has handed in again.</summary>
    public async Task<ChatMessage> SecondReview(CancellationToken cancellationToken)
    {
        var first = await Review(cancellationToken);
        await Lead.Click(first, "Send back", cancellationToken, ("change", "Say what the page offers"));
        var rework = await Learner.WaitForCard("Submit work", cancellationToken);
        await Learner.Click(rework, "Submit work", cancellationToken, ("work", "Now it says so."));
        return await Lead.WaitForCard("Not yet", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Learner.DisposeAsync();
        if (lead is not null) await lead.DisposeAsync();
    }
}
