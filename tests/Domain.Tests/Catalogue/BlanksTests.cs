using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public class BlanksTests
{
    private static readonly CatalogueEntry Entry = World.Entry("seo-test") with
    {
        Context = "Take [a page of ours …] and [ the query ]. Look at [a page of ours …] like a visitor.",
        Hints = ["Ask [a colleague from sales] first.", "Start without tools."],
    };

    [Fact]
    public void The_blanks_of_context_and_hints_are_asked_for_once_each_and_in_order() =>
        Assert.Equal(["a page of ours", "the query", "a colleague from sales"], Blanks.In(Entry));

    [Fact]
    public void An_answer_takes_the_place_of_every_blank_with_its_words_and_others_stay()
    {
        var filled = Blanks.Fill(Entry, [new FilledBlank("a page of ours", "the pricing page"), new FilledBlank("the query", "")]);

        Assert.Equal("Take the pricing page and [ the query ]. Look at the pricing page like a visitor.", filled.Context);
        Assert.Equal(Entry.Hints, filled.Hints);
    }

    [Theory]
    [InlineData("No blank at all.")]
    [InlineData("Broken [ blank")]
    [InlineData("An empty one: [ ].")]
    public void What_is_no_blank_is_not_asked_for(string context) =>
        Assert.Empty(Blanks.In(Entry with { Context = context, Hints = [] }));

    [Fact]
    public void No_more_blanks_are_asked_for_than_fit_a_form() =>
        Assert.Equal(Blanks.Most, Blanks.In(Entry with { Context = "[a] [b] [c] [d] [e] [f]" }).Count);

    [Theory]
    [InlineData("the [pricing] page", "the pricing page")]
    [InlineData("  the\npricing\tpage ", "the pricing page")]
    public void An_answer_is_one_line_and_no_blank_of_its_own(string typed, string kept) => Assert.Equal(kept, Blanks.Tidy(typed));

    [Fact]
    public void Unfilled_the_words_read_without_brackets() =>
        Assert.Equal("Ask a colleague from sales first.", Blanks.Without(Entry.Hints[0]));
}
