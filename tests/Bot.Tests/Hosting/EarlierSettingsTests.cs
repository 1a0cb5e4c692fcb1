using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Retention;
using Microsoft.Extensions.Configuration;

namespace MicroAssignBot.Bot.Tests.Hosting;

public sealed class EarlierSettingsTests
{
    [Fact]
    public void What_was_set_under_an_earlier_name_still_counts()
    {
        var read = Read(
            "--Delivery:Repaint=00:00:07", "--Delivery:MostDoubts=7", "--Delivery:MostFaults=8", "--Delivery:FirstMiss=00:00:03",
            "--Delivery:SecondMiss=00:00:40");

        Assert.Equal((TimeSpan.FromSeconds(7), 7, 8), (read.RerenderDelay, read.MostUnknownOutcomes, read.MostRenderFailures));
        Assert.Equal(
            (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(40)), (read.FirstNotFoundDelay, read.SecondNotFoundDelay));
    }

    [Fact]
    public void So_does_what_was_set_in_an_earlier_section()
    {
        var read = new RetentionOptions();
        HostBuilding.Create(["--Delivery:LedgerDays=90"]).Configuration.GetSection(RetentionOptions.Section).Bind(read);

        Assert.Equal(90, read.LedgerDays);
    }

    [Fact]
    public void The_new_name_wins()
    {
        var read = Read("--Delivery:Repaint=00:00:07", "--Delivery:RerenderDelay=00:00:09", "--Delivery:MostFaults=8");

        Assert.Equal((TimeSpan.FromSeconds(9), 8), (read.RerenderDelay, read.MostRenderFailures));
    }

    private static DeliveryOptions Read(params string[] arguments)
    {
        var read = new DeliveryOptions();
        HostBuilding.Create(arguments).Configuration.GetSection(DeliveryOptions.Section).Bind(read);
        return read;
    }
}
