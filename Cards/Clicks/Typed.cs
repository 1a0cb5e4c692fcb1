using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Converts inputs into the values that the domain takes.</summary>
public static class Typed
{
    public static DeclineReason? DeclineReason(Inputs inputs) => Named<DeclineReason>(inputs[InputIds.Reason]);

    public static AskAgain? AskAgain(Inputs inputs) => Named<AskAgain>(inputs[InputIds.Again]);

    public static DropReason? DropReason(Inputs inputs) => Named<DropReason>(inputs[InputIds.Reason]);

    public static ExtraTime? Extra(Inputs inputs) => Named<ExtraTime>(inputs[InputIds.ExtraTime]);

    /// <param name="seen">The mark of the settings that the card showed.</param>
    public static Command.ChangePreferences Preferences(Inputs inputs, string? seen) => new(
        inputs.Find(InputIds.Hours) is { } hours ? PlainText.Clean(hours) : null,
        inputs.Find(InputIds.Zone) is { } zone ? PlainText.Clean(zone) : null,
        inputs.Find(InputIds.Pace),
        inputs.Find(InputIds.PauseUntil),
        inputs.Find(InputIds.LeaveFrom),
        inputs.Find(InputIds.LeaveUntil),
        seen)
    {
        DigestDay = inputs.Find(InputIds.DigestDay),
        DigestAt = inputs.Find(InputIds.DigestAt) is { } at ? PlainText.Clean(at) : null,
    };

    public static PersonId? Colleague(Inputs inputs) => PersonId.TryParse(inputs[InputIds.Colleague], out var id) ? id : null;

    /// <summary>Who leads a team of Microsoft Teams; null when nobody was chosen.</summary>
    public static PersonId? NamedLead(Inputs inputs) => PersonId.TryParse(inputs[InputIds.NamedLead], out var id) ? id : null;

    public static PersonId? Deputy(Inputs inputs) => PersonId.TryParse(inputs[InputIds.Deputy], out var id) ? id : null;

    /// <summary>The choice of everybody in the team.</summary>
    public const string WholeTeam = "team";

    /// <summary>The value of a box that is ticked.</summary>
    public const string Yes = "yes";

    // Clients send nothing where nothing is chosen, so whoever takes something back chooses that.
    public const string No = "no";
    public const string Nobody = "nobody";
    public const string NoTarget = "0";

    /// <returns>What is to be set, for one person or, when that is null, for the whole team; or what is missing.</returns>
    public static (PersonId? Who, Command.SetTarget? Set, Refusal? Problem) Target(Inputs inputs)
    {
        var who = PersonId.TryParse(inputs[InputIds.Who], out var id) ? id : (PersonId?)null;
        if (who is null && inputs[InputIds.Who] != WholeTeam) return (null, null, new Refusal.WhoMissing());
        if (!SkillId.TryParse(inputs[InputIds.Skill], out var skill)) return (null, null, new Refusal.OneSkillMissing());
        if (LevelOf(inputs[InputIds.Target]) is not { } level) return (null, null, new Refusal.TargetMissing());
        var isFirst = inputs.Find(InputIds.First) is { } first ? first == Yes : (bool?)null;
        return (who, new Command.SetTarget(skill, level, isFirst), null);
    }

    /// <summary>Call it only after <see cref="ButtonInputs.Problem"/> found no problem.</summary>
    /// <param name="inputs">As <see cref="WithPicked"/> has them.</param>
    /// <param name="click">Cards of earlier builds bear no mark, and count as of no team.</param>
    /// <returns>The team, with null for what the client did not send; or what cannot be understood.</returns>
    public static (Command.SetUpTeam? Team, Refusal? Problem) Team(Inputs inputs, Click.SaveTeam click)
    {
        if (click.Picked is not null && !inputs.Has(InputIds.OtherMembers))
            return (null, new Refusal.InputUnreadable(InputIds.OtherMembers));
        var skills = inputs.Find(InputIds.TeamSkills) is { } listed ? Skills(listed) : null;
        if (skills is null && inputs.Has(InputIds.TeamSkills)) return (null, new Refusal.TeamSkillUnknown());
        var isCleared = inputs[InputIds.Target] == NoTarget;
        if (isCleared) skills = [];
        var target = LevelOf(inputs[InputIds.Target]);
        if (target is null && !isCleared && inputs[InputIds.Target].Length > 0) return (null, new Refusal.InputUnreadable(InputIds.Target));
        return (
            new Command.SetUpTeam(
                inputs.Find(InputIds.Members) is { } members ? People(members) : null, skills, target, Deputy(inputs))
            {
                Others = People(inputs[InputIds.OtherMembers]) ?? [],
                KeepsTarget = !inputs.Has(InputIds.Target),
                KeepsDeputy = !inputs.Has(InputIds.Deputy),
                Seen = click.Seen ?? TeamMark.Create(null),
            },
            null);
    }

    /// <summary>Where the client did not send whom its directory picked, whoever the card showed as picked still is.</summary>
    public static Inputs WithPicked(Inputs inputs, Click.SaveTeam click) =>
        !inputs.Has(InputIds.OtherMembers) && click.Picked is { } picked && People(picked) is not null
            ? inputs.With(InputIds.OtherMembers, picked)
            : inputs;

    private static Level? LevelOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= Level.Highest
            ? new Level(level)
            : null;

    private static ImmutableList<SkillId>? Skills(string chosen)
    {
        var skills = ImmutableList.CreateBuilder<SkillId>();
        foreach (var text in Listed(chosen))
        {
            if (!SkillId.TryParse(text, out var skill)) return null;
            skills.Add(skill);
        }

        return skills.ToImmutable();
    }

    /// <returns>Each once; null when the text is no list of object ids.</returns>
    public static ImmutableList<PersonId>? People(string chosen)
    {
        var people = ImmutableList.CreateBuilder<PersonId>();
        foreach (var text in Listed(chosen))
        {
            if (!PersonId.TryParse(text, out var id)) return null;
            people.Add(id);
        }

        return [.. people.Distinct()];
    }

    private static string[] Listed(string chosen) =>
        chosen.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Call it only after <see cref="ButtonInputs.Problem"/> found no problem.</summary>
    public static Feedback Feedback(Inputs inputs) => new(
        PlainText.Clean(inputs[InputIds.Keep]),
        PlainText.Clean(inputs[InputIds.Change]),
        PlainText.Clean(inputs[InputIds.Next]),
        Places(inputs[InputIds.Missing]) ?? []);

    /// <param name="focus">The skills chosen before. An input that the client did not send keeps its earlier choice.</param>
    /// <returns>The skills chosen, or what is wrong: a skill without a level, a level without a skill, an unknown one.</returns>
    public static (ImmutableList<SkillChoice> Choices, Refusal? Problem) Skills(Inputs inputs, IReadOnlyList<Focus> focus)
    {
        var choices = ImmutableList<SkillChoice>.Empty;
        for (var place = 0; place < InputIds.Skills.Count; place++)
        {
            var before = focus.ElementAtOrDefault(place);
            var skill = inputs.Find(InputIds.Skills[place]) ?? before?.Skill.ToString() ?? "";
            var stand = inputs.Find(InputIds.Stands[place]);
            if (skill.Length == 0 && string.IsNullOrEmpty(stand)) continue;
            if (skill.Length == 0) return (choices, new Refusal.SkillMissing(place + 1));
            if (!SkillId.TryParse(skill, out var id)) return (choices, new Refusal.SkillUnknown());
            if ((stand is null && before?.Skill == id ? StandOf(before) : Named<SelfAssessment>(stand ?? "")) is not { } level)
                return (choices, new Refusal.StandMissing(place + 1));
            choices = choices.Add(new SkillChoice(id, level));
        }

        return (choices, null);
    }

    /// <summary>What was typed into the blanks of a task, in their order.</summary>
    public static ImmutableList<string> Answers(Inputs inputs) => [.. InputIds.Blanks.Select(id => inputs[id])];

    /// <param name="team">Everybody whom the viewer leads.</param>
    /// <returns>The chosen people, each once; null when the text holds what is no person.</returns>
    public static ImmutableList<PersonId>? HandTo(string chosen, IEnumerable<PersonId> team)
    {
        var people = ImmutableList.CreateBuilder<PersonId>();
        foreach (var one in chosen.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (one == InputIds.WholeTeam) people.AddRange(team);
            else if (PersonId.TryParse(one, out var person)) people.Add(person);
            else return null;
        }

        return [.. people.Distinct()];
    }

    public static Start HandStart(Inputs inputs) =>
        Named<Start>(inputs[InputIds.HandStart]) ?? Start.Now;

    /// <returns>The channel in which a task is to be posted; null when none is chosen.</returns>
    public static PersonId? Channel(Inputs inputs) => PersonId.TryParse(inputs[InputIds.Channel], out var id) ? id : null;

    /// <returns>How many people can take a task; 0 when the text is no number.</returns>
    public static int Places(Inputs inputs) =>
        int.TryParse(inputs[InputIds.Places], NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : 0;

    /// <returns>Null leaves it to the rule.</returns>
    public static PersonId? HandReviewer(Inputs inputs) => PersonId.TryParse(inputs[InputIds.HandReviewer], out var id) ? id : null;

    internal static bool IsExtra(string name) => Named<ExtraTime>(name) is not null;

    internal static bool IsStart(string name) => Named<Start>(name) is not null;

    /// <returns>The numbers, each once and in order; null when the text is no list of numbers.</returns>
    internal static ImmutableList<int>? Places(string chosen)
    {
        var places = ImmutableList.CreateBuilder<int>();
        foreach (var place in chosen.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            places.Add(number);
        }

        return [.. places.Distinct().Order()];
    }

    internal static SelfAssessment StandOf(Focus chosen) => chosen.Level.Value switch
    {
        0 => SelfAssessment.New,
        1 => SelfAssessment.WithHelp,
        _ => SelfAssessment.OnMyOwn,
    };

    // By name only: Enum.Parse accepts numbers too.
    private static T? Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : null;
}
