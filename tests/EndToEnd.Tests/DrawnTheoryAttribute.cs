using System.Runtime.CompilerServices;

namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>As <see cref="DrawnFactAttribute"/>, for all cases of a theory together.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrawnTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="DrawnFactAttribute(int, int, string, int)"/>
    public DrawnTheoryAttribute(
        int place, int of, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Drawn.Elsewhere(place, of);
}
