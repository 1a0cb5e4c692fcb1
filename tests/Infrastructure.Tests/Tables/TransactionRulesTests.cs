using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public sealed class TransactionRulesTests
{
    private static readonly Change One = new Change.Insert("a", default);

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a%b")]
    [InlineData("a+b")]
    [InlineData("a'b")]
    [InlineData("a\tb")]
    [InlineData("a\u007fb")]
    [InlineData("ä")]
    public void A_name_that_the_service_or_an_address_would_not_bear_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => TransactionRules.Check(name, [One]));
        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", [new Change.Insert(name, default)]));
        Assert.Throws<ArgumentException>(() => TransactionRules.CheckRow("p", name));
        Assert.Throws<ArgumentException>(() => TransactionRules.CheckRange(name, "a", "b"));
    }

    [Fact]
    public void A_name_has_at_most_256_characters()
    {
        TransactionRules.CheckRow(new string('p', 256), new string('k', 256));

        Assert.Throws<ArgumentException>(() => TransactionRules.CheckRow("p", new string('k', 257)));
        Assert.Throws<ArgumentException>(() => TransactionRules.CheckRow(new string('p', 257), "k"));
    }

    [Fact]
    public void A_transaction_has_one_to_a_hundred_changes()
    {
        TransactionRules.Check("p", Inserts(1, 0));
        TransactionRules.Check("p", Inserts(100, 0));

        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", []));
        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", Inserts(101, 0)));
    }

    [Fact]
    public void A_key_stands_once_in_a_transaction()
    {
        TransactionRules.Check("p", [One, new Change.Insert("A", default)]);

        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", [One, new Change.Delete("a", "etag")]));
    }

    [Fact]
    public void A_body_stays_under_what_an_entity_may_take()
    {
        TransactionRules.Check("p", Inserts(1, TransactionRules.LargestBody));

        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", Inserts(1, TransactionRules.LargestBody + 1)));
    }

    [Fact]
    public void A_transaction_stays_under_four_mebibytes_as_it_is_sent()
    {
        TransactionRules.Check("p", Inserts(3, TransactionRules.LargestBody));

        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", Inserts(4, 800 * 1024)));
        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", Inserts(100, 31 * 1024)));
    }

    [Fact]
    public void Only_alarm_rows_are_written_whatever_is_there()
    {
        TransactionRules.Check("alarm-0", [new Change.Upsert("a", default), new Change.Remove("b")]);

        Assert.Throws<ArgumentException>(() => TransactionRules.Check("person-alarm-0", [new Change.Upsert("a", default)]));
        Assert.Throws<ArgumentException>(() => TransactionRules.Check("Alarm-0", [new Change.Remove("a")]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    public void An_etag_that_fits_every_row_is_no_condition(string etag)
    {
        Assert.Throws<ArgumentException>(() => TransactionRules.Check("alarm-0", [new Change.Delete("a", etag)]));
        Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", [new Change.Replace("a", etag, default)]));
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_key()
    {
        var refusal = Assert.Throws<ArgumentException>(() => TransactionRules.Check("p", [new Change.Insert("secret?", default)]));

        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private static Change[] Inserts(int count, int length) =>
        [.. Enumerable.Range(0, count).Select(i => new Change.Insert($"{i}", new byte[length]))];
}
