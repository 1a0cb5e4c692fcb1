using System.Globalization;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Cards.Notices;

/// <summary>All that the cards know of one kind of notice.</summary>
public sealed class NoticeDrawing
{
    private readonly string name;

    /// <param name="name">The key of a few words that name it.</param>
    internal NoticeDrawing(NoticeLook look, UpcomingLine upcoming, string name)
    {
        (Look, Upcoming) = (look, upcoming);
        this.name = name;
    }

    /// <summary>What is drawn when it is said.</summary>
    public NoticeLook Look { get; }

    /// <summary>Its line where it is told in advance.</summary>
    internal UpcomingLine Upcoming { get; }

    /// <summary>A few words, for whoever moves the clock in a rehearsal.</summary>
    public string NameIn(CultureInfo culture) => new LocalizedText(culture)[name];
}
