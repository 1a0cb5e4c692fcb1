using System.Text.Json;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What is wrong with one field of a file's JSON.</summary>
internal sealed record FieldProblem(string? Field, string Problem);

/// <summary>
/// Reads the members of one JSON object. A serializer stops at the first member that it does not know or cannot read; whoever
/// writes a catalogue wants all of them at once, so this one notes each and goes on. What it could not read is null.
/// </summary>
internal sealed class ObjectReader
{
    private readonly Dictionary<string, JsonElement> unread = new(StringComparer.Ordinal);
    private readonly string prefix;
    private readonly List<FieldProblem> problems;

    /// <param name="path">Where the object lies, such as <c>links[0]</c>; empty for the outermost.</param>
    /// <param name="problems">Grows by what is found here.</param>
    public ObjectReader(JsonElement element, string path, List<FieldProblem> problems)
    {
        this.problems = problems;
        prefix = path.Length == 0 ? "" : path + ".";
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new FieldProblem(path.Length == 0 ? null : path, "must be an object"));
            IsObject = false;
            return;
        }

        foreach (var member in element.EnumerateObject().Where(member => !unread.TryAdd(member.Name, member.Value)))
        {
            Note(member.Name, "is there twice");
        }
    }

    public bool IsObject { get; } = true;

    public string? Text(string name) => Take(name) is { } value ? TextOf(value, name) : null;

    public int? Number(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        Note(name, "must be a whole number");
        return null;
    }

    public IReadOnlyList<string?> Texts(string name) =>
        [.. Items(name).Select((item, index) => TextOf(item, $"{name}[{index}]"))];

    /// <summary>The elements of an array; none when it is missing, which is for the rules to judge.</summary>
    public IReadOnlyList<JsonElement> Items(string name)
    {
        if (Take(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        Note(name, "must be an array");
        return [];
    }

    public JsonElement? Take(string name) => unread.Remove(name, out var value) ? value : null;

    /// <summary>Notes what nobody asked for.</summary>
    public void Close()
    {
        foreach (var name in unread.Keys)
        {
            Note(name, "is not a known member");
        }
    }

    private string? TextOf(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Note(name, "must be a string");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            Note(name, "holds half of a surrogate pair");
            return null;
        }
    }

    private void Note(string name, string problem) => problems.Add(new FieldProblem(prefix + name, problem));
}
