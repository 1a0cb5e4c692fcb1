using System.Runtime.CompilerServices;

namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>
/// One of several walks that cost much and go similar ways. A short sweep goes one of them, another one with each seed, and calls the
/// others skipped; a longer one goes all.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrawnFactAttribute : FactAttribute
{
    /// <param name="place">Among the walks of its group, from 0; those in one place are gone together.</param>
    /// <param name="of">The number of places.</param>
    /// <param name="sourceFilePath">Set by the compiler.</param>
    /// <param name="sourceLineNumber">Set by the compiler.</param>
    public DrawnFactAttribute(
        int place, int of, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Drawn.Elsewhere(place, of);
}
