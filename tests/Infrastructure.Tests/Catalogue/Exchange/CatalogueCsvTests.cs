using System.Text;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue.Exchange;

public sealed class CatalogueCsvTests
{
    private const string Header = "id,skill,level,title,goal,context,effort,box,criterion1";
    private const string Row = "seo-test,first,1,Test it,Test one page.,Take [one page].,45m,hours 3,It is there";

    [Fact]
    public void A_row_becomes_an_entry()
    {
        var entry = Assert.Single(Good($"{Header}\n{Row}\n")).Draft;

        Assert.Equal(("seo-test", "first", 1, "Test it", "45m"), (entry.Id, entry.Skill, entry.Level, entry.Title, entry.Effort));
        Assert.Equal(["It is there"], entry.Criteria);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Other_signs_between_the_fields_are_understood(char sign) =>
        Assert.Equal("Test it", Assert.Single(Good($"{Header}\n{Row}".Replace(',', sign))).Draft.Title);

    [Fact]
    public void A_byte_order_mark_quotes_and_line_breaks_inside_a_field_do_no_harm()
    {
        const string row = "seo-test,first,1,\"Test \"\"it\"\", now\",Test one page.,\"Take [one page].\r\nLook at it.\",45m,hours 3,There";

        var entry = Assert.Single(Good($"\uFEFF{Header}\r\n{row}")).Draft;

        Assert.Equal(("Test \"it\", now", "Take [one page]. Look at it."), (entry.Title, entry.Context));
    }

    [Fact]
    public void Columns_may_come_in_any_order_and_case() => Assert.Equal("seo-test", Assert.Single(Good(
        "SKILL,ID,Level,Title,Goal,Context,Effort,Box,Criterion1\nfirst,seo-test,1,T,G,C,1h,days 1,X")).Draft.Id);

    [Fact]
    public void A_wrong_header_names_what_is_missing_unknown_and_twice() => Assert.Equal(
        ["the header: id: is missing", "the header: name: is not a known column", "the header: skill: is there twice"],
        Problems("name,skill,skill,level,title,goal,context,effort,box,criterion1\nx"));

    [Theory]
    [InlineData("seo-test,first,1,=SUM(A1),Test one page.,Take it.,45m,hours 3,There", "row 2: title: begins with '='")]
    [InlineData("seo-test,first;second,1,Test,Test one page.,Take it.,45m,hours 3,There", "row 2: skill: names several skills")]
    [InlineData("seo-test,first second,1,Test,Test one page.,Take it.,45m,hours 3,There", "row 2: skill: names several skills")]
    [InlineData("seo-test,first,1,Test,Test one page.,Take it.,45m,hours 3", "row 2: has 8 fields, the header 9")]
    [InlineData("seo-test,first,1,\"Test,Test one page.,Take it.,45m,hours 3,There", "the file: cannot be read at row 2")]
    public void What_is_wrong_with_a_row_is_said_with_its_number(string row, string problem) =>
        Assert.StartsWith(problem, Problems($"{Header}\n{row}")[0], StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_utf8_says_how_to_save_it() => Assert.Equal(
        ["the file: is not UTF-8; save it as “CSV UTF-8”"],
        CatalogueCsv.Read(Encoding.Latin1.GetBytes($"{Header}\né")).Problems.Select(problem => problem.ToString()));

    [Fact]
    public void A_skill_that_two_rows_describe_otherwise_is_a_problem() => Assert.Equal(
        ["row 3: skillName: describes the skill otherwise than row 2"],
        Problems($"{Header},skillName,skillLevel1\n{Row},First,Begins\n{Row},Second,Begins"));

    [Fact]
    public async Task What_was_exported_comes_back_as_it_was_and_no_spreadsheet_runs_any_of_it()
    {
        var catalogue = await CatalogueHost.Start(new MemoryStore(), CatalogueFolder.Shipped);
        var odd = catalogue.Entries[0] with
        {
            Title = "=1+1", Goal = "+ write one line", Context = "-", HandIn = "@all", Hints = ["A \"quoted\" hint; with, signs"],
            Course = new ToolLink("SEO", "https://example.com/seo"),
        };
        using var stream = new MemoryStream();

        CatalogueCsv.Write(catalogue, [odd, .. catalogue.Entries], stream);

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.StartsWith("\uFEFFid,skill,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",+", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",@", text, StringComparison.Ordinal);
        var read = CatalogueCsv.Read(stream.ToArray());
        Assert.Equal(8, read.Skills.Count);
        Assert.All(
            read.Rows.Skip(1).Zip(catalogue.Entries),
            pair => Assert.True(CatalogueJson.SaysTheSame(EntryDraft.From(pair.Second), pair.First.Draft)));
    }

    private static IReadOnlyList<ImportRow> Good(string text)
    {
        var file = CatalogueCsv.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(file.Problems);
        return file.Rows;
    }

    private static IReadOnlyList<string> Problems(string text) =>
        [.. CatalogueCsv.Read(Encoding.UTF8.GetBytes(text)).Problems.Select(problem => problem.ToString())];
}
