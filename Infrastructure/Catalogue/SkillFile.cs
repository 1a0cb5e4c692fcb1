using System.Text;
using System.Text.Json;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>One file: a skill and its entries, as far as they could be read, and all that is wrong with them.</summary>
internal sealed record SkillFile(string Name, Skill? Skill, IReadOnlyList<EntryDraft> Entries, IReadOnlyList<FileProblem> Problems)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SkillFile Parse(string name, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(StrictUtf8.GetString(content).TrimStart('\uFEFF'));
            return Read(name, document.RootElement);
        }
        catch (JsonException exception)
        {
            return Unreadable(name, $"is not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(name, "is not UTF-8");
        }
    }

    public static SkillFile Unreadable(string name, string problem) => new(name, null, [], [new FileProblem(name, null, null, problem)]);

    internal static SkillFile Read(string name, JsonElement root)
    {
        List<FieldProblem> found = [];
        var members = new ObjectReader(root, "", found);
        var skill = ReadSkill(members.Take("skill"), found);
        var entries = members.Items("entries").Select(entry => EntryReader.Read(entry, skill?.Id.ToString())).ToList();
        members.Close();
        if (members.IsObject && entries.Count == 0 && found.TrueForAll(problem => problem.Field != "entries"))
        {
            found.Add(new FieldProblem("entries", "is missing or empty"));
        }

        IEnumerable<FileProblem> ofFile = found.Select(problem => new FileProblem(name, null, problem.Field, problem.Problem));
        var ofEntries = entries.SelectMany((entry, index) => Locate(name, entry, index));
        return new SkillFile(name, skill, [.. entries.Select(entry => entry.Draft)], [.. ofFile, .. ofEntries]);
    }

    private static Skill? ReadSkill(JsonElement? element, List<FieldProblem> found)
    {
        if (element is not { } value)
        {
            found.Add(new FieldProblem("skill", "is missing or empty"));
            return null;
        }

        List<FieldProblem> own = [];
        var members = new ObjectReader(value, "skill", own);
        var (id, name, levels) = (members.Text("id"), members.Text("name"), members.Texts("levels"));
        members.Close();
        var told = own.Select(problem => problem.Field).ToHashSet();
        own.AddRange(CatalogueRules.CheckSkill(id, name, levels)
            .Select(problem => new FieldProblem("skill." + problem.Field, ProblemWords.Describe(problem)))
            .Where(problem => members.IsObject && !told.Contains(problem.Field)));
        found.AddRange(own);
        return own.Count == 0 ? new Skill(SkillId.Parse(id!), name!) { Levels = [.. levels.Select(level => level!)] } : null;
    }

    private static IEnumerable<FileProblem> Locate(string name, ReadEntry entry, int index)
    {
        var place = string.IsNullOrWhiteSpace(entry.Draft.Id) ? $"entries[{index}]" : entry.Draft.Id;
        return entry.Problems.Select(problem => new FileProblem(name, place, problem.Field, problem.Problem));
    }
}
