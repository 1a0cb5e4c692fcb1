using MicroAssignBot.EndToEnd.Tests.Browser;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

public sealed class ChromiumSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_machine_without_a_browser_the_next_source_is_tried_until_one_starts()
    {
        ChromiumSource[] sources = [Without("none here"), Failing("no network"), With("broken"), With("sound"), Failing("never asked")];

        var started = await ChromiumSearch.First(
            sources, program =>
                program.Path == "broken" ? throw new InvalidOperationException("a library is missing") : Task.FromResult(program.Path),
                Cancellation);

        Assert.Equal("sound", started);
    }

    [Fact]
    public async Task When_none_starts_the_message_says_what_was_tried_and_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ChromiumSearch.First([Without("this machine"), Failing("npm")], program => Task.FromResult(program.Path), Cancellation));

        Assert.Contains("PLAYWRIGHT_CHROMIUM", failure.Message, StringComparison.Ordinal);
        Assert.Contains("this machine: not to be had", failure.Message, StringComparison.Ordinal);
        Assert.Contains("npm: refused", failure.Message, StringComparison.Ordinal);
    }

    private static ChromiumSource Without(string name) => new(name, _ => Task.FromResult<ChromiumProgram?>(null));

    private static ChromiumSource With(string path) => new(path, _ => Task.FromResult<ChromiumProgram?>(new ChromiumProgram(path)));

    private static ChromiumSource Failing(string name) => new(name, _ => throw new InvalidOperationException("refused"));
}
