using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class KilledHostTests(ITestOutputHelper output)
{
    private const int Learners = 30;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(20)]
    public async Task One_of_two_hosts_is_killed_while_thirty_submissions_are_in_flight_and_the_other_finishes_everything(int answersBefore)
    {
        await using var office = await Office.Open(hosts: 2, Learners, Cancellation, Patience.Short);
        await office.EverybodyWorks(Cancellation);
        var answers = 0;
        var (doomed, other) = (office.Hosts[0], office.Hosts[1].Messages);

        await Task.WhenAll(office.Learners.Select((learner, number) => SubmitOrTryAgain(learner, office.HostFor(number))));
        var killedAt = TimeProvider.System.GetTimestamp();
        await office.Rests(Cancellation);
        output.WriteLine($"At rest {TimeProvider.System.GetElapsedTime(killedAt).TotalSeconds:F1} s after the last answer.");

        var (arrived, _, _) = await office.Store.Count(office.Lead.Id, NoticeKind.ReviewAsked, Cancellation);
        Assert.Equal(Learners, arrived);
        await office.ApproveAll(Learners, _ => other, Cancellation);
        var (_, said, repeats) = await office.Store.Count(office.Lead.Id, NoticeKind.ReviewAsked, Cancellation);
        Assert.Equal(Learners, said);
        Assert.InRange(office.Reviews().Count(), Learners, Learners + repeats);
        Assert.Empty(office.Hosts[1].Complaints);

        async Task SubmitOrTryAgain(TeamsUser learner, Uri host)
        {
            try
            {
                await learner.Submit(host, "See https://contoso.example/page.", Cancellation);
                if (Interlocked.Increment(ref answers) == answersBefore) await doomed.Process.Kill();
            }
            catch (HttpRequestException)
            {
                // Nobody answers there any more; people click again, and the load balancer knows by then.
                if (learner.With("Submit work").Any()) await learner.Submit(other, "See https://contoso.example/page.", Cancellation);
            }
        }
    }
}
