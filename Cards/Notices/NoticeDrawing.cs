using System.Globalization;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Cards.Notices;

/// <summary>How the cards show one kind of notice.</summary>
public sealed class NoticeDrawing
{
    private readonly string name;

    /// <param name="name">The resource key of a short name for the kind.</param>
    internal NoticeDrawing(NoticeLook look, UpcomingLine upcoming, string name)
    {
        (Look, Upcoming) = (look, upcoming);
        this.name = name;
    }

    /// <summary>How the notice looks when it is sent.</summary>
    public NoticeLook Look { get; }

    /// <summary>Its line in the list of upcoming notices.</summary>
    internal UpcomingLine Upcoming { get; }

    /// <summary>A short name, for the person who moves the clock in a rehearsal.</summary>
    public string NameIn(CultureInfo culture) => new LocalizedText(culture)[name];
}
