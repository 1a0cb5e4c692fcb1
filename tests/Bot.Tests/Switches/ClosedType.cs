using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace MicroAssignBot.Bot.Tests.Switches;

/// <summary>A type of ours that is one of a number of cases: an enum, or an abstract class whose heirs stand beside it.</summary>
internal static class ClosedType
{
    private static readonly ConcurrentDictionary<ITypeSymbol, IReadOnlyCollection<ISymbol>> Known = new(SymbolEqualityComparer.Default);

    /// <returns>All its cases, fields of an enum or types; none when it is no such type.</returns>
    public static IReadOnlyCollection<ISymbol> Cases(ITypeSymbol? type) => Bare(type) is { } bare ? Known.GetOrAdd(bare, Find) : [];

    /// <summary>What a value is when it is not null.</summary>
    public static ITypeSymbol? Bare(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner
            : type;

    private static IReadOnlyCollection<ISymbol> Find(ITypeSymbol type) => type switch
    {
        not INamedTypeSymbol => [],
        var other when other.ContainingAssembly?.Name.StartsWith("MicroAssignBot.", StringComparison.Ordinal) is not true => [],
        { TypeKind: TypeKind.Enum } named when named.GetAttributes().Any(
            attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute)) =>
            [],
        { TypeKind: TypeKind.Enum } named => [.. named.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst)],
        { TypeKind: TypeKind.Class, IsAbstract: true } named =>
            [.. Types(named.ContainingAssembly.GlobalNamespace).Where(heir => !heir.IsAbstract && Is(heir, named))],
        _ => [],
    };

    public static bool Is(ITypeSymbol? type, ISymbol ancestor) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, ancestor) || Is(type.BaseType, ancestor));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol within) =>
        within.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
