using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class ProseTests
{
    [Theory]
    [InlineData("One sentence.", 1)]
    [InlineData("No full stop", 1)]
    [InlineData("One. Two", 2)]
    [InlineData("Is it? Yes! Good.", 3)]
    [InlineData("A colon: one, two; three.", 1)]
    [InlineData("Costs 3.5 hours at example.com and more.", 1)]
    [InlineData("On a weekday, e.g. Monday, it counts.", 1)]
    [InlineData("Take [a page]. [Somebody] reads it.", 2)]
    [InlineData("She said “stop.” Then she left.", 2)]
    [InlineData("", 0)]
    public void Sentences_are_counted_as_a_reader_would(string text, int sentences) => Assert.Equal(sentences, Prose.Sentences(text));
}
