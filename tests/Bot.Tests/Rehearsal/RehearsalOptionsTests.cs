using MicroAssignBot.Bot.Rehearsal;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

public sealed class RehearsalOptionsTests
{
    [Fact]
    public void Nothing_configured_is_fine() => Assert.True(Validate(new RehearsalOptions()));

    [Fact]
    public void An_object_id_that_is_no_guid_stops_the_start() => Assert.False(Validate(new RehearsalOptions { LeadObjectId = "ada" }));

    [Fact]
    public void A_port_beyond_the_last_stops_the_start() => Assert.False(Validate(new RehearsalOptions { LearnerPort = 65536 }));

    private static bool Validate(RehearsalOptions options) => new RehearsalOptionsValidator().Validate(null, options).Succeeded;
}
