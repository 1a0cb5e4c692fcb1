using MicroAssignBot.Infrastructure.Catalogue;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

public sealed class CatalogueFilesTests : IDisposable
{
    private readonly CatalogueFolder folder = new();

    [Fact]
    public async Task Skills_and_entries_come_in_the_order_of_the_files_and_as_written()
    {
        folder.With("b.json", File("second", Entry("zz"), Entry("aa"))).With("a.json", File("first", Entry("mm")));

        var content = await CatalogueFiles.Read(folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal(["first", "second"], content.Skills.Select(skill => skill.Id.ToString()));
        Assert.Equal(["mm", "zz", "aa"], content.Entries.Select(entry => entry.Id));
        Assert.Equal(["first", "second", "second"], content.Entries.Select(entry => entry.Skill));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("level")]
    [InlineData("goal")]
    [InlineData("context")]
    [InlineData("effort")]
    [InlineData("box")]
    public async Task A_missing_member_is_named_with_its_file_and_entry(string member)
    {
        folder.With("a.json", File("first", Entry("mm", entry => entry.Remove(member))));

        Assert.Equal([$"a.json: mm: {member}: is missing or empty"], await Problems());
    }

    [Fact]
    public async Task An_entry_without_an_id_is_named_by_its_place()
    {
        folder.With("a.json", File("first", Entry("mm"), Entry("x", entry => entry.Remove("id"))));

        Assert.Equal(["a.json: entries[1]: id: is missing or empty"], await Problems());
    }

    [Theory]
    [InlineData("level", "\"one\"", "level: must be a whole number")]
    [InlineData("level", "1.5", "level: must be a whole number")]
    [InlineData("level", "7", "level: is 7, must be 1 to 3")]
    [InlineData("title", "5", "title: must be a string")]
    [InlineData("title", "null", "title: must be a string")]
    [InlineData("title", "\"\\ud800\"", "title: holds half of a surrogate pair")]
    [InlineData("titel", "\"x\"", "titel: is not a known member")]
    [InlineData("goal", "\"One. Two.\"", "goal: has 2 sentences, must be one")]
    [InlineData("goal", "\"[One].\"", "goal: has square brackets; only the context has blanks to fill")]
    [InlineData("context", "\"Take [one.\"", "context: has a square bracket without its partner, one within another, or an empty pair")]
    [InlineData("context", "\" One.\"", "context: contains a line break or another control character, or begins or ends with white space")]
    [InlineData("effort", "\"3 hours\"", "effort: '3 hours' must be written like 45m, 3h or 1h30m")]
    [InlineData("effort", "\"5m\"", "effort: '5m' must be 15 minutes to 16 hours")]
    [InlineData("effort", "\"4h\"", "effort: '4h' does not fit into 'hours 3', which has room for 3 hours of work")]
    [InlineData("box", "\"next week\"", "box: 'next week' must be written like hours 3, days 2 or by Friday")]
    [InlineData("box", "\"days 11\"", "box: 'days 11' must be 1 to 40 hours or 1 to 10 days")]
    [InlineData("criteria", "[]", "criteria: has 0, must have 1 to 4")]
    [InlineData("criteria", "[\"A\", 2]", "criteria[1]: must be a string")]
    [InlineData("criteria", "[\"A\", \"a\"]", "criteria[1]: says the same as an earlier one")]
    [InlineData("criteria", "\"A\"", "criteria: must be an array")]
    [InlineData("hints", "[\"A\", \"\"]", "hints[1]: is missing or empty")]
    [InlineData("links", "[5]", "links[0]: must be an object")]
    [InlineData("links", "[{\"title\": \"T\"}]", "links[0].url: is missing or empty")]
    [InlineData("links", "[{\"title\":\"T\",\"url\":\"http://a/\"}]", "links[0].url: 'http://a/' must be an absolute https address")]
    [InlineData("links", "[{\"title\": \"T\", \"url\": \"https://a.example/\", \"new\": 1}]", "links[0].new: is not a known member")]
    [InlineData("expert", "\"Kim\"", "expert: 'Kim' must be an object id such as 3f2c1a00-0000-4000-8000-000000000001")]
    public async Task A_wrong_member_is_named_with_file_entry_and_field_and_nothing_else_is_said(string member, string json, string problem)
    {
        // Written into the text, since a lone surrogate does not survive being parsed.
        var text = File("first", Entry("mm", entry => entry[member] = "HERE"));
        folder.With("a.json", text.Replace("\"HERE\"", json, StringComparison.Ordinal));

        Assert.Equal([$"a.json: mm: {problem}"], await Problems());
    }

    [Fact]
    public async Task An_id_of_another_form_is_named_as_it_was_written()
    {
        folder.With("a.json", File("first", Entry("Has Spaces")));

        Assert.Equal(
            ["a.json: Has Spaces: id: 'Has Spaces' must be 2 to 60 lower-case letters, digits and hyphens"],
            await Problems());
    }

    [Theory]
    [InlineData("title", 61, "has 61 characters; shorten it to 60 or fewer")]
    [InlineData("goal", 141, "has 141 characters; shorten it to 140 or fewer")]
    public async Task A_text_that_is_too_long_says_how_long_it_is_and_how_long_it_may_be(string member, int length, string problem)
    {
        folder.With("a.json", File("first", Entry("mm", entry => entry[member] = new string('x', length))));

        Assert.Equal([$"a.json: mm: {member}: {problem}"], await Problems());
    }

    [Fact]
    public async Task A_member_that_is_there_twice_is_named()
    {
        folder.With("a.json", File("first", Entry("mm")).Replace("\"level\":1", "\"level\":1,\"level\":2", StringComparison.Ordinal));

        Assert.Equal(["a.json: mm: level: is there twice"], await Problems());
    }

    [Fact]
    public async Task Every_problem_of_every_file_is_told_at_once()
    {
        var twice = Entry("m1", entry => (entry["level"], entry["box"]) = (9, "soon"));
        folder.With("a.json", File("first", twice, Entry("m2", entry => entry["x"] = 1)));
        folder.With("b.json", "{ not json");
        folder.With("c.json", File("First!", Entry("m3", entry => entry["title"] = "")));

        Assert.Equal(
            [
                "a.json: m1: level: is 9, must be 1 to 3",
                "a.json: m1: box: 'soon' must be written like hours 3, days 2 or by Friday",
                "a.json: m2: x: is not a known member",
                "b.json: is not JSON at line 1, byte 3",
                "c.json: skill.id: 'First!' must be 2 to 40 lower-case letters, digits and hyphens",
                "c.json: m3: title: is missing or empty",
            ],
            await Problems());
    }

    [Fact]
    public async Task An_id_that_is_taken_names_the_file_that_has_it()
    {
        folder.With("a.json", File("first", Entry("mm"))).With("b.json", File("first", Entry("mm")));

        Assert.Equal(
            ["b.json: skill.id: 'first' is taken already in a.json", "b.json: mm: id: 'mm' is taken already in a.json"],
            await Problems());
    }

    [Theory]
    [InlineData("{}", "a.json: skill: is missing or empty", "a.json: entries: is missing or empty")]
    [InlineData("[]", "a.json: must be an object", "a.json: skill: is missing or empty")]
    public async Task A_file_of_another_shape_is_named(string json, params string[] problems)
    {
        folder.With("a.json", json);

        Assert.Equal(problems, await Problems());
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_named()
    {
        await System.IO.File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "a.json"), [0x7B, 0xFF, 0x7D], TestContext.Current.CancellationToken);

        Assert.Equal(["a.json: is not UTF-8"], await Problems());
    }

    [Fact]
    public async Task An_empty_folder_or_none_is_an_error_that_names_it()
    {
        Assert.Equal([$"{folder.Path}: holds no JSON file"], await Problems());

        var missing = Path.Combine(folder.Path, "missing");
        var error = await Assert.ThrowsAsync<CatalogueException>(
            () => CatalogueFiles.Read(missing, TestContext.Current.CancellationToken));
        Assert.Contains($"{missing}: is not a folder", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<IEnumerable<string>> Problems()
    {
        var error = await Assert.ThrowsAsync<CatalogueException>(
            () => CatalogueFiles.Read(folder.Path, TestContext.Current.CancellationToken));
        Assert.All(error.Problems, problem => Assert.Contains(problem.ToString(), error.Message, StringComparison.Ordinal));
        return error.Problems.Select(problem => problem.ToString());
    }
}
