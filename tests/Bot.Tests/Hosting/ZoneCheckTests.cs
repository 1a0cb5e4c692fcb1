using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Domain.Calendar;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAssignBot.Bot.Tests.Hosting;

public sealed class ZoneCheckTests
{
    [Fact]
    public async Task A_machine_that_knows_the_zones_is_fine() => Assert.Null(await Checked(Zones.Named));

    [Fact]
    public async Task A_machine_without_old_names_says_which_it_lacks_and_what_to_install()
    {
        var problem = await Checked(name => name == "Asia/Calcutta" ? null : Zones.Named(name));
        Assert.Equal("This machine doesn't know the time zones Asia/Calcutta. Install tzdata (with its legacy names) and ICU.", problem);
    }

    private static async Task<string?> Checked(Func<string, TimeZoneInfo?> find)
    {
        using var check = new ZoneCheck(NullLogger<ZoneCheck>.Instance, find);
        await check.StartAsync(TestContext.Current.CancellationToken);
        await check.ExecuteTask!;
        return check.Problem;
    }
}
