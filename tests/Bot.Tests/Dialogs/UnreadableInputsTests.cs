using System.Text.Json.Nodes;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Every input of every form, as odd clients send it.</summary>
public sealed class UnreadableInputsTests
{
    public static TheoryData<string, string> EveryInput
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (form, input) in FormCase.EveryInput) data.Add(form, input);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryInput))]
    public async Task What_cannot_be_read_is_refused_by_name_and_decides_nothing(string form, string input)
    {
        foreach (var odd in (string[])["{}", """{"a":1}""", """[{"a":"b"}]""", "[[]]", "true", "false"])
        {
            var (before, after, text) = await Send(form, input, JsonNode.Parse(odd));
            Assert.True(before == after, $"{odd} changed the desk");
            Assert.Contains("I couldn't read what you entered in", text, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> OfLeads => [.. LeadForms.All.Keys];

    [Theory]
    [MemberData(nameof(OfLeads))]
    public async Task So_it_is_on_the_forms_of_leads_and_the_rest_of_what_was_typed_stays(string form)
    {
        var at = LeadForms.All[form];
        await using var talk = await at.Path();
        foreach (var (input, _) in at.Inputs)
        {
            var ((message, data), inputs, before) = (at.Find(talk), at.Filled(), (await talk.State(at.Owner)).Desk.Standing.Version);
            inputs[input] = new JsonObject { ["a"] = 1 };

            await talk.ClickRaw(at.Who, message, data, inputs);

            var shown = talk.Chats.Of(at.Who).Single(one => one.Id == message);
            Assert.Contains("I couldn't read what you entered in", shown.Text, StringComparison.Ordinal);
            Assert.Equal(before, (await talk.State(at.Owner)).Desk.Standing.Version);
            var kept = at.Inputs.Where(other => other.Id != input && InputIds.Written.Contains(other.Id));
            Assert.All(kept, other => Assert.Equal(other.Value, shown.Value(other.Id)));
        }
    }

    [Theory]
    [MemberData(nameof(EveryInput))]
    public async Task Null_is_as_good_as_absent(string form, string input)
    {
        var (_, absent, left) = await Send(form, input, null, isAbsent: true);
        var (_, nothing, said) = await Send(form, input, null);
        Assert.Equal((absent, left), (nothing, said));
    }

    [Theory]
    [MemberData(nameof(EveryInput))]
    public async Task A_number_is_read_as_its_digits(string form, string input)
    {
        foreach (var number in (int[])[0, 1, 2, 7])
        {
            var written = await Send(form, input, JsonValue.Create(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(written, await Send(form, input, JsonValue.Create(number)));
        }
    }

    public static TheoryData<string, string> EveryChoice
    {
        get
        {
            var data = new TheoryData<string, string>();
            // A draft takes anything but what it has no place for; publishing names what is wrong with it.
            string[] kept = [InputIds.EntrySkill, InputIds.Effort, InputIds.Box, InputIds.EntryReviewer];
            foreach (var (form, input) in FormCase.EveryInput.Where(one => !InputIds.Written.Contains(one.Input)))
            {
                if (form != "save a draft" || !kept.Contains(input)) data.Add(form, input);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryChoice))]
    public async Task A_choice_that_nobody_offered_is_refused_and_decides_nothing(string form, string input)
    {
        var (_, _, well) = await Send(form, input, FormCase.All[form].Filled()[input]);
        var (before, after, text) = await Send(form, input, JsonValue.Create("z z"));
        Assert.Equal(before, after);
        Assert.True(well != text || text.StartsWith("Not published yet.", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task Settings_that_are_not_spoken_of_stay()
    {
        await using var talk = await FormCase.All["settings"].Path();
        await talk.Click(Mina, "Save", FormCase.All["settings"].Inputs);
        var all = (await talk.State(Mina)).Desk.Standing.Preferences;
        Assert.NotNull(all.Leave);

        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("pace", "0"));

        Assert.Equal(all with { Pace = 0 }, (await talk.State(Mina)).Desk.Standing.Preferences);
    }

    [Fact]
    public async Task Older_settings_are_told_from_newer_ones_even_when_a_field_cannot_be_read()
    {
        await using var talk = await FormCase.All["settings"].Path();
        var (message, data) = FormCase.All["settings"].Find(talk);
        var old = data.DeepClone().AsObject();
        await talk.Click(Mina, "Save", ("pace", "0"));

        await talk.ClickRaw(Mina, message, old, new JsonObject { ["pace"] = "2", ["zone"] = new JsonObject { ["a"] = 1 } });

        var shown = talk.Chats.Of(Mina).Single(one => one.Id == message).Text;
        Assert.Contains("Your settings changed after you opened this card", shown, StringComparison.Ordinal);
        Assert.Contains("I couldn't read what you entered in", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_cleared_are_gone()
    {
        await using var talk = await FormCase.All["settings"].Path();
        await talk.Click(Mina, "Save", FormCase.All["settings"].Inputs);
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("zone", ""), ("pauseUntil", ""), ("leaveFrom", ""), ("leaveUntil", ""));

        var left = (await talk.State(Mina)).Desk.Standing.Preferences;
        Assert.Null(left.Zone);
        Assert.Null(left.Pause);
        Assert.Null(left.Leave);
        Assert.NotNull(left.Week);
    }

    [Theory]
    [InlineData("""["0"]""")]
    [InlineData("[0]")]
    [InlineData("0")]
    [InlineData("\"0;0\"")]
    [InlineData("\"zzz\"")]
    [InlineData("\"9\"")]
    [InlineData("{}")]
    public async Task Nobody_approves_with_criteria_ticked_in_whatever_shape(string missing)
    {
        var (before, after, text) = await Send("approve", "missing", JsonNode.Parse(missing));
        Assert.Equal(before, after);
        Assert.Matches("You ticked criteria as still missing|I couldn't read what you entered in “Criteria”", text);
    }

    private static async Task<(int Before, int After, string Text)> Send(string form, string input, JsonNode? value, bool isAbsent = false)
    {
        var at = FormCase.All[form];
        await using var talk = await at.Path();
        var (message, data) = at.Find(talk);
        var inputs = at.Filled();
        if (isAbsent) inputs.Remove(input);
        else inputs[input] = value?.DeepClone();
        var before = (await talk.State(at.Owner)).Desk.Standing.Version;
        var answer = await talk.ClickRaw(at.Who, message, data, inputs);
        var text = answer is InvokeResponse.Card
            ? talk.Chats.Of(at.Who).Single(shown => shown.Id == message).Text
            : talk.Chats.Last(at.Who).Text;
        return (before, (await talk.State(at.Owner)).Desk.Standing.Version, text);
    }
}
