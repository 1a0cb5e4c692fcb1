using System.Globalization;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;
using MicroAssignBot.EndToEnd.Tests.Playground;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>The steps of the main path, for many people at once.</summary>
internal static class Steps
{
    private const int AtOnce = 6;

    // Less than the waits of production, so that a test with those sees whether anything waits for them.
    private static readonly TimeSpan Clearing = TimeSpan.FromSeconds(45);

    /// <summary>From adding the app to the offer in front of them.</summary>
    public static async Task<ChatMessage> TakeOffer(this TeamsUser learner, Uri host, CancellationToken cancellationToken)
    {
        await learner.Install(host, cancellationToken);
        var welcome = await learner.WaitForCard("Get my first task", cancellationToken);
        await learner.Click(host, welcome, "Get my first task", cancellationToken, ("skill1", "writing-for-search"), ("stand1", "New"));
        return await learner.WaitForCard("Accept", cancellationToken);
    }

    /// <summary>Everybody is on a task, and the lead has added the app too.</summary>
    public static async Task EverybodyWorks(this Cluster cluster, CancellationToken cancellationToken)
    {
        await cluster.Lead.Install(cluster.HostFor(0), cancellationToken);
        await cluster.Lead.WaitForCard("Help", cancellationToken);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, cluster.Learners.Count, limits, async (number, token) =>
        {
            var (learner, host) = (cluster.Learners[number], cluster.HostFor(number));
            var offer = await learner.TakeOffer(host, token);
            await learner.Click(host, offer, "Accept", token);
            await learner.WaitForCard("Submit work", token);
        });
        await cluster.Rests(cancellationToken);
    }

    /// <summary>Until nothing is being worked off any more.</summary>
    public static Task Rests(this Cluster cluster, CancellationToken cancellationToken) =>
        cluster.Eventually(person => cluster.Store.IsAtRest(person, cancellationToken), cancellationToken);

    /// <summary>Until the guards of lost races and of the dead are cleared away too, which happens when they are due.</summary>
    /// <param name="afterDeaths">As for <see cref="StoredRows.IsClean"/>.</param>
    public static Task Clears(this Cluster cluster, CancellationToken cancellationToken, bool afterDeaths = false) =>
        cluster.Eventually(person => cluster.Store.IsClean(person, afterDeaths, cancellationToken), cancellationToken);

    /// <summary>Until every host has its part of the shards, so that all of them sweep.</summary>
    public static Task SharesOut(this Cluster cluster, CancellationToken cancellationToken) =>
        Tests.Eventually.Is(
            async () => (await cluster.Store.Shares(cancellationToken)) is { } parts
                && parts.Count == cluster.Hosts.Count && parts.All(part => part >= Keys.Shards / cluster.Hosts.Count),
            cancellationToken,
            Clearing);

    public static async Task<ClickReply> Submit(this TeamsUser learner, Uri host, string work, CancellationToken cancellationToken)
    {
        var card = await learner.WaitForCard("Submit work", cancellationToken);
        return await learner.Click(host, card, "Submit work", cancellationToken, ("work", work));
    }

    /// <summary>Everybody hands in at the same time, spread over the hosts.</summary>
    public static Task<ClickReply[]> SubmitAll(this Cluster cluster, CancellationToken cancellationToken) =>
        Task.WhenAll(cluster.Learners.Select((learner, number) =>
            learner.Submit(cluster.HostFor(number), $"See https://contoso.example/{learner.Id}.", cancellationToken)));

    /// <summary>Every review card that was ever put into the lead's chat.</summary>
    public static IEnumerable<ConnectorRequest> Reviews(this Cluster cluster) => cluster.Connector.Requests.Where(request =>
        request.Creates && request.Conversation == cluster.Lead.Conversation && request.Card?.HasButton("Approve") == true);

    /// <summary>
    /// The lead approves whatever is shown until nothing is. Each decision must bring the next review by itself, and each
    /// learner the feedback that was meant for nobody else.
    /// </summary>
    public static async Task<IReadOnlyList<ClickReply>> ApproveAll(
        this Cluster cluster, int reviews, Func<int, Uri> host, CancellationToken cancellationToken)
    {
        var replies = new List<ClickReply>();
        for (var decided = 0; decided < reviews; decided++)
            replies.Add(await cluster.ApproveShown(Praise(decided), host(decided), cancellationToken));
        await cluster.Rests(cancellationToken);
        Assert.Empty(cluster.Lead.With("Approve"));
        for (var decided = 0; decided < reviews; decided++)
            Assert.Single(cluster.Learners, learner => learner.Chat.Messages.Any(message => message.Card?.Says(Praise(decided)) == true));
        return replies;
    }

    /// <summary>Until it holds of everybody; whom it does not hold of in time is described.</summary>
    public static async Task Eventually(this Cluster cluster, Func<PersonId, Task<bool>> holds, CancellationToken cancellationToken)
    {
        PersonId? last = null;
        try
        {
            await Tests.Eventually.Is(All, cancellationToken, Clearing);
        }
        catch (TimeoutException late) when (last is { } person)
        {
            throw new TimeoutException(await cluster.Store.Describe(person, cancellationToken), late);
        }

        // Whoever was not yet there is asked for first, so that waiting costs the store next to nothing; in the end all are asked.
        async Task<bool> All()
        {
            if (last is { } awaited && !await holds(awaited)) return false;
            foreach (var user in cluster.Learners.Append(cluster.Lead))
            {
                last = user.Id;
                if (!await holds(user.Id)) return false;
            }

            return true;
        }
    }

    /// <summary>Of one review there may be a second card, when it is unknown whether the first arrived; the lead clicks it too.</summary>
    private static async Task<ClickReply> ApproveShown(this Cluster cluster, string keep, Uri host, CancellationToken cancellationToken)
    {
        await cluster.Lead.WaitForCard("Approve", cancellationToken);
        var shown = cluster.Lead.With("Approve").Reverse().ToList();
        Assert.Single(shown.Select(message => message.Card!.Button("Approve").Action["data"]!["topic"]!.ToString()).Distinct());
        var replies = new List<ClickReply>();
        foreach (var review in shown) replies.Add(await cluster.Lead.Click(host, review, "Approve", cancellationToken, ("keep", keep)));
        Assert.All(replies, reply => Assert.False(reply.HasButton("Approve")));
        return replies[0];
    }

    private static string Praise(int decided) => string.Create(CultureInfo.InvariantCulture, $"Well done, decision {decided:D2}.");
}
