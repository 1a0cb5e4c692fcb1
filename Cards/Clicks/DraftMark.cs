using System.Security.Cryptography;
using System.Text;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// A short hash of a draft. A button carries it, so that a click hands in the draft shown beside the button and nothing sent
/// later.
/// </summary>
public static class DraftMark
{
    private const int Length = 12;

    public static string Create(Work draft)
    {
        var all = string.Join('\n', draft.Files.Select(file => file.Url).Append(draft.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..Length];
    }
}
