namespace MicroAssignBot.Bot.Tests.Catalogue;

public sealed class ShippedFilesTests
{
    [Fact]
    public void The_catalogue_lies_beside_the_binaries() =>
        Assert.Equal(8, Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Catalogue"), "*.json").Length);
}
