using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What the files ask to have published: valid, each id once, in the order of the files' names and then as written.</summary>
internal sealed record CatalogueContent(IReadOnlyList<Skill> Skills, IReadOnlyList<EntryDraft> Entries);

/// <summary>The folder of JSON files, one for each skill; docs/catalogue.md describes them.</summary>
internal static class CatalogueFiles
{
    /// <exception cref="CatalogueException">Something is wrong in the folder; the exception lists all of it.</exception>
    public static async Task<CatalogueContent> Read(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new CatalogueException(folder, [new FileProblem(folder, null, null, "is not a folder")]);
        }

        var paths = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        List<SkillFile> files = [];
        foreach (var path in paths)
        {
            files.Add(await ReadFile(path, cancellationToken));
        }

        List<FileProblem> problems = [.. files.SelectMany(file => file.Problems), .. Duplicates(files)];
        if (files.Count == 0)
        {
            problems.Add(new FileProblem(folder, null, null, "holds no JSON file"));
        }

        return problems.Count == 0
            ? new CatalogueContent([.. files.Select(file => file.Skill!)], [.. files.SelectMany(file => file.Entries)])
            : throw new CatalogueException(folder, problems);
    }

    private static async Task<SkillFile> ReadFile(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        try
        {
            return SkillFile.Parse(name, await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SkillFile.Unreadable(name, $"cannot be read: {exception.Message}");
        }
    }

    private static IEnumerable<FileProblem> Duplicates(IReadOnlyList<SkillFile> files)
    {
        var skills = files.Select(file => (file.Name, file.Skill?.Id.ToString()));
        var entries = files.SelectMany(file => file.Entries.Select(entry => (file.Name, entry.Id)));
        return
        [
            .. Later(skills).Select(twice => new FileProblem(twice.File, null, "skill.id", Words(twice))),
            .. Later(entries).Select(twice => new FileProblem(twice.File, twice.Id, "id", Words(twice))),
        ];
    }

    private static IEnumerable<(string File, string Id, string FirstFile)> Later(IEnumerable<(string File, string? Id)> all) =>
        from item in all
        where !string.IsNullOrWhiteSpace(item.Id)
        group item.File by item.Id into same
        from file in same.Skip(1)
        select (file, same.Key, same.First());

    private static string Words((string File, string Id, string FirstFile) twice) =>
        $"'{twice.Id}' is taken already in {twice.FirstFile}";
}
