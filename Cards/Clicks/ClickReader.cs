using System.Text.Json;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Reads the data of a click, which its sender may have forged.</summary>
public static class ClickReader
{
    /// <param name="data">The action's data, with the inputs merged in. Members may come in any order.</param>
    /// <returns>Null when the click is unknown, incomplete, tampered with or of another format; never throws.</returns>
    public static Click? Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object) return null;
        try
        {
            return data.Deserialize(ClickJson.Wire.Click) is { Format: Click.CurrentFormat } click && IsSane(click) ? click : null;
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The data holds inputs at most: neither the button's verb nor the card's topic.</summary>
    public static bool IsEmpty(JsonElement data) =>
        data.ValueKind is not JsonValueKind.Object || !(data.TryGetProperty(Verbs.Member, out _) || data.TryGetProperty("topic", out _));

    /// <summary>The card's topic, even when the rest of the click cannot be read.</summary>
    public static Topic? TopicOf(JsonElement data) =>
        data.ValueKind is JsonValueKind.Object && data.TryGetProperty("topic", out var text) && InputValue.Scalar(text) is { } written
        && Topic.TryParse(written, out var topic) ? topic : null;

    private static bool IsSane(Click click) => click is not (Click.OnTopic { Seen: < 0 }
        or Click.Board { From: < 0 } or Click.ShowBoardPerson { From: < 0 } or Click.ShowBoardPerson { Task: < 0 }
        or Click.OpenTasks { From: < 0 } or Click.MoreColleagues { From: < 0 } or Click.OtherReviewer { From: < 0 }
        or Click.CataloguePage { From: < 0 } or Click.ShowEntry { From: < 0 } or Click.TasksToAssign { From: < 0 }
        or Click.ShowReport { From: < 0 } or Click.ProgressPage { From: < 0 } or Click.TooHigh { From: < 0 }
        or Click.LowerLevel { From: < 0 } or Click.LowerLevel { UpTo: < 0 } or Click.HandOutsPage { From: < 0 }
        or Click.ShowHandOut { Number: < 1 } or Click.ReviewsPage { From: < 0 } or Click.MoveUp { Place: < 0 }
        or Click.UpcomingPage { From: < 0 }
        or Click.DeleteMyData { Answered: < 0 });
}
