using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Windows;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5000/")]
    [InlineData("http://127.0.0.1:49152", "http://127.0.0.1:49152/")]
    [InlineData("http://[::]:5000", "http://localhost:5000/")]
    [InlineData("http://0.0.0.0:5000", "http://localhost:5000/")]
    [InlineData("http://*:5000", "http://localhost:5000/")]
    public void The_address_is_one_that_this_machine_can_open(string bound, string expected) =>
        Assert.Equal(new Uri(expected), ServerAddress.Choose([bound]));

    [Fact]
    public void Plain_http_is_taken_before_https() =>
        Assert.Equal(new Uri("http://localhost:5000/"), ServerAddress.Choose(["https://localhost:5001", "http://localhost:5000"]));

    [Fact]
    public void A_host_that_listens_nowhere_has_none() => Assert.Null(ServerAddress.Choose([]));
}
