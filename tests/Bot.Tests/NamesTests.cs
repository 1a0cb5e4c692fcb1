using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroAssignBot.Bot.Tests;

/// <summary>A name says what it is for, so that nobody opens the file to find out.</summary>
public sealed class NamesTests
{
    [Fact]
    public void No_static_method_is_called_of_since_that_says_nothing_of_what_it_does() => Assert.Empty(
        from project in Checkout.Projects
        from file in Checkout.CodeFiles(project)
        let text = File.ReadAllText(file)
        where text.Contains(" Of(", StringComparison.Ordinal) || text.Contains(" Of<", StringComparison.Ordinal)
        from method in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.Identifier.ValueText == "Of" && method.Modifiers.Any(one => one.IsKind(SyntaxKind.StaticKeyword))
        select $"{Path.GetRelativePath(Checkout.Root, file)}:{method.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
}
