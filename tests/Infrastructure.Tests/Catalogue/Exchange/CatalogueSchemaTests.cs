using NJsonSchema;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue.Exchange;

/// <summary>The published schema says what the reader takes.</summary>
public sealed class CatalogueSchemaTests
{
    [Fact]
    public async Task Every_file_of_the_shipped_catalogue_fits_it()
    {
        var schema = await Schema();
        Assert.All(
            Directory.GetFiles(CatalogueFolder.Shipped, "*.json"),
            path => Assert.Empty(schema.Validate(System.IO.File.ReadAllText(path))));
    }

    [Fact]
    public async Task An_array_of_files_fits_it_too() =>
        Assert.Empty((await Schema()).Validate($"[{File("first", Entry("m1"))},{File("second", Entry("m2"))}]"));

    [Theory]
    [InlineData("level", "9")]
    [InlineData("box", "\"days 21\"")]
    [InlineData("effort", "\"3 hours\"")]
    [InlineData("title", "\"\"")]
    [InlineData("criteria", "[]")]
    [InlineData("links", "[{\"title\":\"A\",\"url\":\"http://example.com\"}]")]
    [InlineData("expert", "\"Kim\"")]
    [InlineData("tilte", "\"Unknown\"")]
    public async Task What_the_reader_refuses_does_not_fit_it(string member, string value)
    {
        var file = File("first", Entry("m1", entry => entry[member] = System.Text.Json.Nodes.JsonNode.Parse(value)));
        Assert.NotEmpty((await Schema()).Validate(file));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(
        Path.Combine(CatalogueFolder.Shipped, "..", "docs", "catalogue.schema.json"), TestContext.Current.CancellationToken);
}
