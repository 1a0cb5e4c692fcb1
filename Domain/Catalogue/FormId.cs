using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>
/// Identifies one form from when it was opened, however often it is drawn, so that a repeat of it under whatever activity id does
/// nothing twice.
/// </summary>
public readonly partial record struct FormId
{
    private readonly string? value;

    private FormId(string value) => this.value = value;

    /// <summary>Later ids sort after earlier ones.</summary>
    public static FormId New(DateTimeOffset now) => new(Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">The text is no form's id.</exception>
    public static FormId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A form id is 8 to 100 ASCII characters that a key may hold.");

    /// <summary>Also reads the ids of forms that earlier builds drew, which are those of the activities that opened them.</summary>
    public static bool TryParse(string? text, out FormId id)
    {
        var valid = text is not null && Form().IsMatch(text);
        id = valid ? new FormId(text!) : default;
        return valid;
    }

    /// <summary>The id that a row holds. It is taken as it is, since earlier builds checked none.</summary>
    public static FormId Kept(string text) => new(text);

    public override string ToString() => value ?? "";

    [GeneratedRegex(@"^[!-~-[/\\#?]]{8,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
