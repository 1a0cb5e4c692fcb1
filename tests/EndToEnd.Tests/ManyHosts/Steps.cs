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
    public static async Task EverybodyWorks(this Office office, CancellationToken cancellationToken)
    {
        await office.Lead.Install(office.HostFor(0), cancellationToken);
        await office.Lead.WaitForCard("Help", cancellationToken);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, office.Learners.Count, limits, async (number, token) =>
        {
            var (learner, host) = (office.Learners[number], office.HostFor(number));
            var offer = await learner.TakeOffer(host, token);
            await learner.Click(host, offer, "Accept", token);
            await learner.WaitForCard("Submit work", token);
        });
        await office.Rests(cancellationToken);
    }

    /// <summary>Until nothing is being worked off any more.</summary>
    public static Task Rests(this Office office, CancellationToken cancellationToken) =>
        office.Eventually(person => office.Store.IsAtRest(person, cancellationToken), cancellationToken);

    /// <summary>Until the guards of lost races and of the dead are cleared away too, which happens when they are due.</summary>
    /// <param name="afterDeaths">As for <see cref="StoredRows.IsClean"/>.</param>
    public static Task Clears(this Office office, CancellationToken cancellationToken, bool afterDeaths = false) =>
        office.Eventually(person => office.Store.IsClean(person, afterDeaths, cancellationToken), cancellationToken);

    /// <summary>Until every host has its part of the shards, so that all of them sweep.</summary>
    public static Task SharesOut(this Office office, CancellationToken cancellationToken) =>
        Tests.Eventually.Is(
            async () => (await office.Store.Shares(cancellationToken)) is { } parts
                && parts.Count == office.Hosts.Count && parts.All(part => part >= Keys.Shards / office.Hosts.Count),
            cancellationToken,
            Clearing);

    public static async Task<ClickReply> Submit(this TeamsUser learner, Uri host, string work, CancellationToken cancellationToken)
    {
        var card = await learner.WaitForCard("Submit work", cancellationToken);
        return await learner.Click(host, card, "Submit work", cancellationToken, ("work", work));
    }

    /// <summary>Everybody hands in at the same time, spread over the hosts.</summary>
    public static Task<ClickReply[]> SubmitAll(this Office office, CancellationToken cancellationToken) =>
        Task.WhenAll(office.Learners.Select((learner, number) =>
            learner.Submit(office.HostFor(number), $"See https://contoso.example/{learner.Id}.", cancellationToken)));

    /// <summary>Every review card that was ever put into the lead's chat.</summary>
    public static IEnumerable<ConnectorRequest> Reviews(this Office office) => office.Connector.Requests.Where(request =>
        request.Creates && request.Conversation == office.Lead.Conversation && request.Card?.HasButton("Approve") == true);

    /// <summary>
    /// The lead approves whatever is shown until nothing is. Each decision must bring the next review by itself, and each
    /// learner the feedback that was meant for nobody else.
    /// </summary>
    public static async Task<IReadOnlyList<ClickReply>> ApproveAll(
        this Office office, int reviews, Func<int, Uri> host, CancellationToken cancellationToken)
    {
        var replies = new List<ClickReply>();
        for (var decided = 0; decided < reviews; decided++)
            replies.Add(await office.ApproveShown(Praise(decided), host(decided), cancellationToken));
        await office.Rests(cancellationToken);
        Assert.Empty(office.Lead.With("Approve"));
        for (var decided = 0; decided < reviews; decided++)
            Assert.Single(office.Learners, learner => learner.Chat.Messages.Any(message => message.Card?.Says(Praise(decided)) == true));
        return replies;
    }

    private static async Task Eventually(this Office office, Func<PersonId, Task<bool>> holds, CancellationToken cancellationToken)
    {
        PersonId? last = null;
        try
        {
            await Tests.Eventually.Is(All, cancellationToken, Clearing);
        }
        catch (TimeoutException late) when (last is { } person)
        {
            throw new TimeoutException(await office.Store.Describe(person, cancellationToken), late);
        }

        // Whoever was not yet there is asked for first, so that waiting costs the store next to nothing; in the end all are asked.
        async Task<bool> All()
        {
            if (last is { } awaited && !await holds(awaited)) return false;
            foreach (var user in office.Learners.Append(office.Lead))
            {
                last = user.Id;
                if (!await holds(user.Id)) return false;
            }

            return true;
        }
    }

    /// <summary>Of one review there may be a second card, when it is unknown whether the first arrived; the lead clicks it too.</summary>
    private static async Task<ClickReply> ApproveShown(this Office office, string keep, Uri host, CancellationToken cancellationToken)
    {
        await office.Lead.WaitForCard("Approve", cancellationToken);
        var shown = office.Lead.With("Approve").Reverse().ToList();
        Assert.Single(shown.Select(message => message.Card!.Button("Approve").Action["data"]!["topic"]!.ToString()).Distinct());
        var replies = new List<ClickReply>();
        foreach (var review in shown) replies.Add(await office.Lead.Click(host, review, "Approve", cancellationToken, ("keep", keep)));
        Assert.All(replies, reply => Assert.False(reply.HasButton("Approve")));
        return replies[0];
    }

    private static string Praise(int decided) => string.Create(CultureInfo.InvariantCulture, $"Well done, decision {decided:D2}.");
}
