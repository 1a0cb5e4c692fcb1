using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class FormIdTests
{
    [Fact]
    public void A_new_form_is_another_than_every_form_before_and_sorts_after_them()
    {
        var now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var (first, second) = (FormId.New(now), FormId.New(now.AddSeconds(1)));

        Assert.True(string.CompareOrdinal($"{first}", $"{second}") < 0);
        Assert.Equal(first, FormId.Parse($"{first}"));
    }

    [Theory]
    [InlineData("f:0a1b2c3d-0000-4000-8000-000000000001")]
    [InlineData("1764000000000")]
    [InlineData("8Zf0c7b2|0000012")]
    public void A_form_that_an_earlier_build_named_after_its_activity_is_still_known(string id) => Assert.Equal(id, $"{FormId.Parse(id)}");

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("../../desk")]
    [InlineData("a form of ours")]
    public void What_no_form_bears_is_no_id(string text) => Assert.False(FormId.TryParse(text, out _));
}
