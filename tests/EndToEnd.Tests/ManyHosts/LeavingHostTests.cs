using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.Host;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class LeavingHostTests(ITestOutputHelper output)
{
    private const int Learners = 30;
    private const string TakenOver = "did not finish; it is taken over";
    private const string Work = "See https://contoso.example/page.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(20)]
    public async Task One_of_two_hosts_is_killed_while_thirty_submissions_are_in_flight_and_the_other_finishes_everything(int answersBefore)
    {
        await using var office = await Office.Open(hosts: 2, Learners, Cancellation, Patience.Short);
        await SubmitWhileOneLeaves(office, answersBefore, host => host.Kill());
        await office.Clears(Cancellation, afterDeaths: true);
    }

    [Fact]
    public async Task One_of_two_hosts_is_stopped_while_thirty_submissions_are_in_flight_and_leaves_nothing_to_be_cleared_up()
    {
        // With waits as long as these, only what the leaving host hands over in peace can be at rest in time.
        await using var office = await Office.Open(
            hosts: 2, Learners, Cancellation, ("Delivery:Lease", "00:01:30"), ("Delivery:Guard", "00:01:30"));
        await SubmitWhileOneLeaves(office, answersBefore: 8, async host => Assert.Equal(0, await host.Stop(Cancellation)));
        Assert.Equal(Learners, office.Reviews().Count());
        Assert.Empty(office.Hosts[0].Complaints());
    }

    [Fact]
    public async Task A_host_is_killed_within_the_call_that_shows_a_review_and_either_of_the_two_cards_takes_the_decision()
    {
        await using var office = await Office.Open(hosts: 2, learners: 1, Cancellation, Patience.Short);
        await office.EverybodyWorks(Cancellation);
        var (doomed, other) = (office.Hosts[0].Process, office.Hosts[1].Messages);
        var killing = Task.CompletedTask;
        office.Connector.Rule = request =>
        {
            if (request.Card?.HasButton("Approve") != true || killing != Task.CompletedTask) return Fate.Done;
            killing = doomed.Kill();
            return new Fate.Late(TimeSpan.FromMilliseconds(200), Fate.Done);
        };

        await office.Learners[0].Submit(doomed.Messages, Work, Cancellation);
        await Eventually.Is(() => office.Lead.With("Approve").Count() == 2, Cancellation);
        await office.Rests(Cancellation);

        Assert.Equal((1, 1, 1), await office.Store.Count(office.Lead.Id, NoticeKind.ReviewAsked, Cancellation));
        await office.Lead.Click(other, office.Lead.With("Approve").First(), "Approve", Cancellation, ("keep", "Well done."));
        await office.Learners[0].WaitForText("Well done.", Cancellation);
        await office.Rests(Cancellation);
        await office.Clears(Cancellation, afterDeaths: true);
        Assert.Empty(office.Lead.With("Approve"));
        Assert.Empty(office.Hosts[1].Complaints(TakenOver));
    }

    private async Task SubmitWhileOneLeaves(Office office, int answersBefore, Func<HostProcess, Task> leave)
    {
        await office.EverybodyWorks(Cancellation);
        var answers = 0;
        var (leaving, other) = (office.Hosts[0].Process, office.Hosts[1]);

        await Task.WhenAll(office.Learners.Select((learner, number) => SubmitOrTryAgain(learner, office.HostFor(number))));
        var lastAnswer = TimeProvider.System.GetTimestamp();
        await office.Rests(Cancellation);
        Figures.Print(output, $"At rest {TimeProvider.System.GetElapsedTime(lastAnswer).TotalSeconds:F1} s after the last answer.");

        Assert.Equal(Learners, (await office.Store.Count(office.Lead.Id, NoticeKind.ReviewAsked, Cancellation)).Arrived);
        await office.ApproveAll(Learners, _ => other.Messages, Cancellation);
        var (_, said, repeats) = await office.Store.Count(office.Lead.Id, NoticeKind.ReviewAsked, Cancellation);
        Assert.Equal(Learners, said);
        Assert.InRange(office.Reviews().Count(), Learners, Learners + repeats);
        Assert.Empty(other.Complaints(TakenOver));

        async Task SubmitOrTryAgain(TeamsUser learner, Uri host)
        {
            try
            {
                await learner.Submit(host, Work, Cancellation);
                if (Interlocked.Increment(ref answers) == answersBefore) await leave(leaving);
            }
            catch (HttpRequestException)
            {
                // Nobody answers there any more; people click again, and the load balancer knows by then.
                if (learner.With("Submit work").Any()) await learner.Submit(other.Messages, Work, Cancellation);
            }
        }
    }
}
