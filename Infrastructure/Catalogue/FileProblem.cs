namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>One thing that is wrong in the catalogue's files.</summary>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Entry">The entry's id, or its place such as <c>entries[3]</c> where it has none; null when the file is wrong.</param>
/// <param name="Field">As written in the JSON, such as <c>criteria[0]</c>; null when no field can be named.</param>
public sealed record FileProblem(string File, string? Entry, string? Field, string Problem)
{
    public override string ToString() =>
        string.Join(": ", new[] { File, Entry, Field, Problem }.Where(part => !string.IsNullOrEmpty(part)));
}
