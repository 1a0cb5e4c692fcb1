using System.Text.Json.Nodes;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What a click costs that says far too much. Processor time is the whole process's, so nothing runs beside these.</summary>
[Collection(nameof(LargeInputsTests))]
[CollectionDefinition(nameof(LargeInputsTests), DisableParallelization = true)]
public sealed class LargeInputsTests
{
    private const int Megabyte = 1_000_000;

    private static readonly JsonNode Places = new JsonArray(
        [.. Enumerable.Range(0, Megabyte / 4).Select(number => (JsonNode)JsonValue.Create(number % 2))]);

    // Where several can be chosen, clients may send an array.
    private static readonly string[] Lists = ["missing", "handTo", "handOthers", "members", "otherMembers", "teamSkills"];

    // What the readers of hours, zones, links and lists would find most to do in.
    private static readonly JsonNode[] Texts =
        [.. new[] { "9", "Mon 9-17,", "a-", "https://" }.Select(
            part => JsonValue.Create(string.Concat(Enumerable.Repeat(part, Megabyte / part.Length))))];

    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string, string> EveryInput => UnreadableInputsTests.EveryInput;

    [Theory]
    [MemberData(nameof(EveryInput))]
    public async Task A_megabyte_in_any_field_costs_no_time(string form, string input)
    {
        IEnumerable<JsonNode> much = Lists.Contains(input) ? [.. Texts, Places] : Texts;
        foreach (var value in much)
        {
            // Compiling and collecting count too, and do not come every time: once is enough.
            var took = TimeSpan.MaxValue;
            for (var tries = 0; took >= Little && tries < 20; tries++) took = await Cost(form, input, value);
            Assert.True(took < Little, $"{took.TotalMilliseconds:F1} ms");
        }
    }

    private static async Task<TimeSpan> Cost(string form, string input, JsonNode value)
    {
        var at = FormCase.All[form];
        await using var talk = await at.Path();
        var (message, data) = at.Find(talk);
        var inputs = at.Filled();
        inputs[input] = value.DeepClone();
        return await talk.Measure(at.Who, message, data, inputs);
    }
}
