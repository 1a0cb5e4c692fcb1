using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>The catalogue as JSON: one skill with its entries, as in the bot's own files, or an array of them.</summary>
internal static class CatalogueJsonFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ImportFile Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(Strict.GetString(content).TrimStart('\uFEFF'));
            return document.RootElement.ValueKind is JsonValueKind.Array
                ? Join([.. document.RootElement.EnumerateArray().Select((one, place) => SkillFile.Read($"[{place}]", one))])
                : Join([SkillFile.Read("", document.RootElement)]);
        }
        catch (JsonException broken)
        {
            return ImportFile.Unreadable($"is not JSON at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}");
        }
        catch (DecoderFallbackException)
        {
            return ImportFile.Unreadable("is not UTF-8");
        }
    }

    public static void Write(Domain.Catalogue.Catalogue catalogue, IReadOnlyList<CatalogueEntry> entries, Stream stream)
    {
        using var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var bySkill = entries.ToLookup(entry => entry.Skill);
        json.WriteStartArray();
        foreach (var skill in catalogue.Skills.Where(skill => bySkill.Contains(skill.Id))) Write(json, skill, bySkill[skill.Id]);
        json.WriteEndArray();
    }

    private static ImportFile Join(IReadOnlyList<SkillFile> files) => new(
        [.. files.Select(file => file.Skill).OfType<Skill>()],
        [.. files.SelectMany(file => file.Entries.Select((entry, place) => new ImportRow($"{file.Name}entries[{place}]", entry)))],
        [
            .. files.SelectMany(file => file.Problems).Select(problem => new RowProblem(
                $"{problem.File}{problem.Entry}" is { Length: > 0 } place ? place : "the file", problem.Field, problem.Problem)),
            .. files.Select(file => file.Skill?.Id).OfType<SkillId>().GroupBy(id => id).Where(group => group.Count() > 1)
                .Select(group => new RowProblem("the file", "skill.id", $"'{group.Key}' is there twice")),
        ]) { IsChecked = true };

    private static void Write(Utf8JsonWriter json, Skill skill, IEnumerable<CatalogueEntry> entries)
    {
        json.WriteStartObject();
        json.WriteStartObject("skill");
        json.WriteString("id", skill.Id.ToString());
        json.WriteString("name", skill.Name);
        if (skill.Levels.Count > 0) Write(json, "levels", skill.Levels);
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var entry in entries) Write(json, EntryDraft.From(entry));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EntryDraft entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteNumber("level", entry.Level!.Value);
        (string Name, string? Text)[] texts =
            [("title", entry.Title), ("goal", entry.Goal), ("context", entry.Context), ("effort", entry.Effort), ("box", entry.Box)];
        foreach (var (name, text) in texts) json.WriteString(name, text);
        Write(json, "criteria", entry.Criteria);
        if (entry.HandIn is { } handIn) json.WriteString("handIn", handIn);
        if (entry.Hints.Count > 0) Write(json, "hints", entry.Hints);
        if (entry.Links.Count > 0)
        {
            json.WriteStartArray("links");
            foreach (var link in entry.Links) Write(json, link);
            json.WriteEndArray();
        }

        if (entry.Course is { } course)
        {
            json.WritePropertyName("course");
            Write(json, course);
        }

        if (entry.Expert is { } expert) json.WriteString("expert", expert);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LinkDraft link)
    {
        json.WriteStartObject();
        json.WriteString("title", link.Title);
        json.WriteString("url", link.Url);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
