using MicroAssignBot.EndToEnd.Tests.Host;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>What keeps the host from starting is said to the people who run it.</summary>
public sealed class WrongSettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_wrong_setting_is_named_by_section_and_field_at_once()
    {
        var said = await Refused(NewFile(), new Dictionary<string, string>
        {
            ["Storage:Timeout"] = "00:00:00",
            ["Terms:OfferDays"] = "0",
            ["Terms:FeedbackDays"] = "4",
            ["Organisation:People:0:ObjectId"] = "nobody",
        });

        Assert.Contains("Storage:Timeout must be between 00:00:01 and 00:00:30.", said, StringComparison.Ordinal);
        Assert.Contains("Terms:OfferDays must be between 1 and 20.", said, StringComparison.Ordinal);
        Assert.Contains("Terms:UnreviewedDays must be at least two more than FeedbackDays.", said, StringComparison.Ordinal);
        Assert.Contains("Organisation:People:0 ObjectId: 'nobody' is not a GUID", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Timeout", "s3cret", "Storage:Timeout cannot be read: it must be a duration such as 00:00:05.")]
    [InlineData(
        "Storage:ConnectionString", "AccountName=a;AccountKey=s3cret!",
        "Storage:ConnectionString: This isn't the connection string of a storage account with tables.")]
    [InlineData("Storage:Endpoint", "http://s3cret.example", "Storage:Endpoint: The endpoint must be an absolute https address.")]
    [InlineData("Storage:Endpoint", "http://[s3cret", "Storage:Endpoint cannot be read: it must be an address.")]
    [InlineData("Delivery:Parallel", "s3cret", "Delivery:Parallel cannot be read: it must be a number.")]
    [InlineData("Rehearsal:Directory", "s3cret", "Rehearsal:Directory cannot be read: it must be true or false.")]
    public async Task A_setting_that_cannot_even_be_read_is_one_line_that_does_not_tell_its_value(string setting, string value, string line)
    {
        var said = await Refused(NewFile(), new Dictionary<string, string> { [setting] = value });

        Assert.Contains(line, said, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_host_owns_is_named_with_what_to_do()
    {
        var file = NewFile();
        await using var owner = await HostProcess.Start(new HostSettings(file), Cancellation);

        Assert.Contains($"The store {file} is in use by another process.", await Refused(file, []), StringComparison.Ordinal);
        foreach (var (words, content) in (IEnumerable<(string[], string)>)
            [(["catalogue", "import"], "id,skill,level,title,goal,context,effort,box,criterion1"), (["people", "import"], "objectId,name")])
        {
            var (code, said) = await HostCommand.Run(
                [.. words, await Written(content)], [("Storage__Path", file)], Cancellation);
            Assert.Equal(
                (2, $"The store {file} is in use by another process. Stop that process, or give this one another Storage:Path."),
                (code, said.TrimEnd()));
        }
    }

    [Fact]
    public async Task A_command_with_a_wrong_setting_names_it_in_one_line()
    {
        var (code, said) = await HostCommand.Run(
            ["catalogue", "check", await Written("id")], [("Storage__Timeout", "s3cret"), ("Storage__Path", NewFile())], Cancellation);

        Assert.Equal((2, "Storage:Timeout cannot be read: it must be a duration such as 00:00:05."), (code, said.TrimEnd()));
    }

    private static async Task<string> Refused(string file, Dictionary<string, string> settings)
    {
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(
            () => HostProcess.Start(new HostSettings(file, More: settings), Cancellation));
        Assert.Contains("MicroAssignBot can't start:", ended.Message, StringComparison.Ordinal);
        return ended.Message;
    }

    private static async Task<string> Written(string content)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rows-").FullName, "rows.csv");
        await File.WriteAllTextAsync(file, content, Cancellation);
        return file;
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("wrong-").FullName, "bot.db");
}
