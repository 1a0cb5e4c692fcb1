using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Parts;

/// <summary>
/// Inputs that keep what was typed, with the error right beneath. None sets <c>isRequired</c>, because then clients would block
/// every button; the bot itself says what is missing.
/// </summary>
internal static class Fields
{
    /// <summary>A text that is too long is shown again to be shortened, up to this multiple of its limit.</summary>
    private const double Echo = 1.5;

    /// <returns>The input that the problem is about, or null when it is about none.</returns>
    public static string? For(Refusal problem) => problem switch
    {
        Refusal.WorkEmpty or Refusal.WorkTooLong or Refusal.TooManyLinks or Refusal.TooManyFiles or Refusal.LinkNotHttps => InputIds.Work,
        Refusal.KeepMissing or Refusal.FeedbackTooLong { Part: FeedbackPart.Keep } => InputIds.Keep,
        Refusal.CriteriaMissing or Refusal.CriterionUnknown => InputIds.Missing,
        Refusal.InputUnreadable unreadable => unreadable.Input,
        Refusal.ChangeMissing or Refusal.FeedbackTooLong { Part: FeedbackPart.Change } => InputIds.Change,
        Refusal.FeedbackTooLong => InputIds.Next,
        Refusal.ReasonMissing => InputIds.Reason,
        Refusal.AgainMissing => InputIds.Again,
        Refusal.ExtraTimeMissing => InputIds.ExtraTime,
        Refusal.TimeReasonTooLong => InputIds.TimeReason,
        Refusal.QuestionEmpty or Refusal.QuestionTooLong => InputIds.Question,
        Refusal.ReplyEmpty or Refusal.ReplyTooLong => InputIds.Reply,
        Refusal.QuestionWaits or Refusal.TooManyQuestions or Refusal.NobodyToAsk or Refusal.AnsweredBefore => null,
        Refusal.UseTooLong => InputIds.Use,
        Refusal.WhereTooLong => InputIds.Where,
        Refusal.OutcomeEmpty or Refusal.OutcomeTooLong => InputIds.Outcome,
        Refusal.WhoMissing => InputIds.Who,
        Refusal.TeamEmpty or Refusal.TeamTooLarge or Refusal.TeamChangesTooMuch => InputIds.Members,
        Refusal.TooManyTeamSkills or Refusal.TeamSkillUnknown => InputIds.TeamSkills,
        Refusal.DeputyUnknown => InputIds.Deputy,
        Refusal.LeadUnknown => InputIds.NamedLead,
        Refusal.TeamsLed or Refusal.TeamsGone => null,
        Refusal.OneSkillMissing => InputIds.Skill,
        Refusal.TargetMissing => InputIds.Target,
        Refusal.NoSkillChosen or Refusal.SkillUnknown => InputIds.Skills[0],
        Refusal.SkillChosenTwice or Refusal.TooManySkills => InputIds.Skills[1],
        Refusal.SkillMissing missing => InputIds.Skills[Math.Clamp(missing.Place - 1, 0, InputIds.Skills.Count - 1)],
        Refusal.StandMissing missing => InputIds.Stands[Math.Clamp(missing.Place - 1, 0, InputIds.Stands.Count - 1)],
        Refusal.ColleagueUnknown or Refusal.ColleagueFull => InputIds.Colleague,
        Refusal.HoursWrong or Refusal.HoursMissing => InputIds.Hours,
        Refusal.ZoneUnknown or Refusal.ZoneAmbiguous => InputIds.Zone,
        Refusal.PaceMissing => InputIds.Pace,
        Refusal.DateUnreadable { Which: var which } => For(which),
        Refusal.DateMissing { Which: var which } => For(which),
        Refusal.DateIsOver { Which: var which } => For(which),
        Refusal.AwayTooLong { Which: var which } => For(which),
        Refusal.DigestDayUnknown => InputIds.DigestDay,
        Refusal.DigestTimeUnknown => InputIds.DigestAt,
        Refusal.LeaveEndsBeforeItBegins => InputIds.LeaveUntil,
        Refusal.DoesNotExist or Refusal.BeingErased or Refusal.NotTheLearner or Refusal.NotTheReviewer or Refusal.NotTheLead
            or Refusal.NotAsked => null,
        Refusal.AlreadyClosed or Refusal.MovedOn or Refusal.CardIsOld or Refusal.SlotTaken or Refusal.OfferOpen or Refusal.NothingActive =>
            null,
        Refusal.EntryGone or Refusal.TooFarAhead or Refusal.LevelChanged => null,
        Refusal.BoxTooLong or Refusal.NoMoreHints or Refusal.NothingToOffer or Refusal.Away or Refusal.NoOther or Refusal.NoReviewer =>
            null,
        Refusal.ColleagueStillAsked or Refusal.ReviewerIsThere or Refusal.FileElsewhere or Refusal.NoteTooLong or Refusal.TooManyNotes
            or Refusal.TimeAskedBefore or Refusal.HandedOutOffer => null,
        Refusal.NobodyChosen or Refusal.TooManyPeople or Refusal.NobodyGiven => InputIds.HandTo,
        Refusal.ContextMissing or Refusal.ContextTooLong => InputIds.HandContext,
        Refusal.ReviewerUnknown => InputIds.HandReviewer,
        Refusal.AnswerTooLong answer => InputIds.Blanks[Math.Clamp(answer.Place, 0, InputIds.Blanks.Count - 1)],
        Refusal.ChannelUnknown => InputIds.Channel,
        Refusal.PlacesWrong => InputIds.Places,
        Refusal.TooManyPosts or Refusal.PostFull or Refusal.PostIsClosed or Refusal.OwnPost or Refusal.WouldReviewThemself
            or Refusal.TakerUnreached => null,
        Refusal.LineTooLong => InputIds.Line,
        Refusal.NoDeputy or Refusal.DeputyCannot or Refusal.HandedOnBefore => null,
        Refusal.NotALead or Refusal.QueueFull or Refusal.UrgentStays or Refusal.TaskIncomplete or Refusal.TooManySuggestions => null,
        _ => throw new UnreachableException($"{problem.GetType()}"),
    };

    private static string For(PreferenceDate which) => which switch
    {
        PreferenceDate.PauseUntil => InputIds.PauseUntil,
        PreferenceDate.LeaveFrom => InputIds.LeaveFrom,
        PreferenceDate.LeaveUntil => InputIds.LeaveUntil,
        _ => throw new UnreachableException($"{which}"),
    };

    /// <returns>Whether the card has the input that the problem is about.</returns>
    public static bool Has(IEnumerable<Element> body, Refusal problem) => For(problem) is { } id && HasInput(body, id);

    public static bool HasInput(IEnumerable<Element> body, string id) =>
        body.Any(element => element.Id == id || (element is Container { Items: var items } && HasInput(items, id)));

    /// <param name="most">UTF-16 units.</param>
    /// <param name="kept">The field's value when nothing was typed.</param>
    public static IEnumerable<Element> Text(
        this CardBuilder builder, string id, string label, string placeholder, int most, string? kept = null)
    {
        yield return new TextInput(builder.Text[label], most)
        {
            Id = id,
            Placeholder = builder.Text[placeholder],
            IsMultiline = true,
            Value = Kept(builder, id, kept, most),
        };
        if (ErrorAt(builder, id) is { } error) yield return error;
    }

    /// <summary>One sentence: a low field, so that several fit a phone. Text of several lines that was typed keeps its lines.</summary>
    /// <param name="most">UTF-16 units.</param>
    public static IEnumerable<Element> Sentence(this CardBuilder builder, string id, string label, string placeholder, int most) =>
        builder.Text(id, label, placeholder, most).Select(element => element is TextInput { Value: var value } input
            ? input with { IsMultiline = value?.Contains('\n', StringComparison.Ordinal) is true ? true : null }
            : element);

    /// <summary>One line of text, in a container, so that it stays one element with or without an error.</summary>
    public static Element Line(this CardBuilder builder, string id, string label, string placeholder, int most, string kept) =>
        new Container(
    [
        new TextInput(builder.Text[label], most) { Id = id, Placeholder = builder.Text[placeholder],
            Value = Kept(builder, id, kept, most) },
        .. Errors(builder, id),
    ]);

    /// <summary>One line for each blank of an entry.</summary>
    /// <param name="known">How it was filled in the last time; null when nobody is known to have.</param>
    public static IEnumerable<Element> Blanks(this CardBuilder builder, CatalogueEntry entry, Func<string, string>? known = null) =>
        Domain.Catalogue.Blanks.In(entry).Zip(InputIds.Blanks).Select(pair => new Container(
    [
        new TextInput(TaskText.Capital(pair.First), Domain.Catalogue.Blanks.LongestAnswer)
        {
            Id = pair.Second,
            Placeholder = builder.Text["blank.placeholder"],
            Value = Kept(builder, pair.Second, known?.Invoke(pair.First), Domain.Catalogue.Blanks.LongestAnswer),
        },
        .. Errors(builder, pair.Second),
    ]));

    /// <summary>
    /// A day, in a container likewise. A date field cannot show typed text that is no day, so the error beneath points it out.
    /// </summary>
    public static Element Day(this CardBuilder builder, string id, string label, DateOnly? kept) => new Container(
    [
        new DateInput(builder.Text[label])
        {
            Id = id,
            Value = NullIfEmpty(builder.Form.Typed.Find(id) ?? kept?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        },
        .. Errors(builder, id),
    ]);

    /// <summary>
    /// A drop-down list, in a container, so that it stays one element with or without an error. A client may keep what it drew at
    /// a position. If an error pushed the lists down, it would show the choices of another list.
    /// </summary>
    public static Element Pick(this CardBuilder builder, string id, string label, IEnumerable<Choice> choices, string? kept = null) =>
        new Container([.. builder.Choose(id, label, ChoiceStyle.Compact, choices, kept)]);

    /// <summary>Choices that are all in sight, in a container likewise.</summary>
    public static Element OneOf(this CardBuilder builder, string id, string label, IEnumerable<Choice> choices, string? kept = null) =>
        new Container([.. builder.Choose(id, label, ChoiceStyle.Expanded, choices, kept)]);

    /// <summary>Choices of which several count, in a container likewise.</summary>
    /// <param name="kept">The values that are chosen already.</param>
    public static Element Several(
        this CardBuilder builder, string id, string label, IEnumerable<Choice> choices, IEnumerable<string> kept) => new Container(
    [
        .. builder.Choose(id, label, ChoiceStyle.Compact, choices, string.Join(',', kept)).Select(element =>
            element is ChoiceInput input ? input with { IsMultiSelect = true } : element),
    ]);

    /// <returns>Whether a field among them has a value, or an error beneath it.</returns>
    public static bool AreUsed(IEnumerable<Element> fields) => fields.Any(element =>
        element is TextInput { Value: not null } or ChoiceInput { Value: not null } or TextBlock
        || (element is Container { Items: var items } && AreUsed(items)));

    public static IEnumerable<Element> Choose(
        this CardBuilder builder, string id, string label, ChoiceStyle style, IEnumerable<Choice> choices, string? kept = null)
    {
        yield return new ChoiceInput(builder.Text[label], [.. choices])
        {
            Id = id,
            Style = style,
            Placeholder = style is ChoiceStyle.Expanded ? null : builder.Text["choose"],
            Value = NullIfEmpty(builder.Form.Typed.Find(id) ?? kept),
        };
        if (ErrorAt(builder, id) is { } error) yield return error;
    }

    /// <summary>A hidden input that keeps what was typed while a form without that field is open.</summary>
    public static Element? Carried(this CardBuilder builder, string id, string label, int most) =>
        builder.Form.Typed.Find(id) is not { Length: > 0 }
        ? null
        : new TextInput(builder.Text[label], most) { Id = id, IsVisible = false, IsMultiline = true,
            Value = Kept(builder, id, null, most) };

    private static string? Kept(CardBuilder builder, string id, string? kept, int most) =>
        NullIfEmpty(Words.Short.Cut(PlainText.Clean(builder.Form.Typed.Find(id) ?? kept), (int)(most * Echo)));

    private static IEnumerable<Element> Errors(CardBuilder builder, string id) => ErrorAt(builder, id) is { } error ? [error] : [];

    private static TextBlock? ErrorAt(CardBuilder builder, string id) => builder.Form switch
    {
        { Problem: { } problem } when For(problem) == id => builder.Error(problem) with { Spacing = Spacing.Small },
        { Errors: var errors } when errors.TryGetValue(id, out var sentence) =>
            Texts.Line(sentence) with { Color = TextColor.Attention, Spacing = Spacing.Small },
        _ => null,
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
