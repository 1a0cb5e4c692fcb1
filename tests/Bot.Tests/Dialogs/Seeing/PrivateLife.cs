using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>
/// Everything that Lena may say or be told, each in a text of its own: first under Fred, in tasks that are over, then under Lars, in
/// the one that she has.
/// </summary>
internal static class PrivateLife
{
    public const string Use = "USE-of-it";
    public const string Note = "NOTE-to-the-reviewer";
    public const string Idea = "IDEA-from-her-work";
    public const string Line = "LINE-with-not-now";
    public const string Where = "WHERE-it-was-used";

    /// <summary>What Fred began to write.</summary>
    public const string Entry = "ENTRY-that-is-no-task-yet";

    /// <summary>As a lead reads why a task was turned down that they handed out.</summary>
    public const string NotTheirWork = "not their work";

    /// <summary>Where she stands, on her cards of progress and feedback.</summary>
    public const string Heading = "heading for";

    private static readonly Feedback Praise = new(Secrets.Feedback, "", "", []);

    /// <summary>Turned down, suggested, asked about, put off, handed in, approved, rated, and used since: all under Fred.</summary>
    public static async Task Over(Play play)
    {
        await play.Do(Lena, new Command.ChangePreferences(null, null, "0", null, null, null));
        await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]));
        await play.Do(Lena, new Command.Next());
        await play.Do(Lena, new Command.Decline(1, DeclineReason.NotMyWork, AskAgain.Tomorrow));
        await play.Do(Lena, new Command.Suggest(FormId.Parse("the-form"), Suggested));
        await play.Do(Fred, new Command.DeclineSuggestion(2, Line));
        await Begun(play, 3, "task-2");
        await play.Do(Lena, new Command.AskLead(3, Secrets.Question));
        await play.Do(Fred, new Command.AnswerLearner(3, 0, Secrets.Answer));
        await play.Do(Lena, new Command.RequestMoreTime(3, ExtraTime.OneDay, Secrets.Why));
        await play.Do(Fred, new Command.GrantMoreTime(3, null));
        await HandedIn(play, 3);
        await play.Do(Edda, new Command.Approve(3, null, Praise));
        await play.Answer(Lena, EveryVerbTests.Data("rate", new Topic(Lena, 3), beside: false));
        await Begun(play, 4, "task-3");
        await HandedIn(play, 4);
        await play.Do(Edda, new Command.Approve(4, null, Praise));
        await play.Run(desk => desk.Standing.Of(Writing).Use is { Asked: 1 });
        await play.Do(Lena, new Command.AnswerUse(Writing, new Level(1), IsUsed: true, Where));
        await play.Get<IEntryDrafts>().Save(
            Fred, new SavedDraft(FormId.Parse("long-draft"), EntryDraft.Empty with { Goal = Entry }, null, 0, play.Talk.Time.GetUtcNow()),
            CancellationToken.None);
        play.Firm.Lead = Lars;
    }

    /// <summary>She has a task of which nobody has heard anything but that it is hers.</summary>
    public static async Task InHand(Play play)
    {
        await Fresh(play);
        await Begun(play, 1, "task-1");
        await play.Do(Lena, new Command.KeepDraft(Secrets.Draft, []));
    }

    public static async Task Asking(Play play)
    {
        await InHand(play);
        await play.Do(Lena, new Command.AskLead(1, Secrets.Question));
    }

    public static async Task TimeAsked(Play play)
    {
        await Asking(play);
        await play.Do(Lars, new Command.AnswerLearner(1, 0, Secrets.Answer));
        await play.Do(Lena, new Command.RequestMoreTime(1, ExtraTime.OneDay, Secrets.Why));
    }

    public static async Task InReview(Play play)
    {
        await TimeAsked(play);
        await play.Do(Lars, new Command.GrantMoreTime(1, null));
        await HandedIn(play, 1);
    }

    public static async Task Suggesting(Play play)
    {
        await Fresh(play);
        await play.Do(Lena, new Command.Suggest(FormId.Parse("the-form"), Suggested));
    }

    private static EntryDraft Suggested { get; } = EntryDraft.Empty with
    {
        Skill = $"{Writing}", Goal = $"{Idea}.", Context = "Few visitors stay.", Box = "hours 4", Criteria = ["Names the reader"],
    };

    private static Task Fresh(Play play)
    {
        play.Firm.Lead = Lars;
        return play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]));
    }

    private static async Task Begun(Play play, int number, string entry)
    {
        await play.Do(Lena, new Command.TakeEntry(EntryId.Parse(entry)));
        await play.Do(Lena, new Command.Accept(number, null, Start.Now, Use));
        await play.Do(Lena, new Command.TakeHint(number, null, null));
    }

    private static async Task HandedIn(Play play, int number)
    {
        await play.Do(Lena, new Command.Submit(number, Secrets.Work));
        await play.Do(Lena, new Command.AddNote(number, Note));
    }
}
