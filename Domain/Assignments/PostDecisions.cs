using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A lead puts a task up for grabs in a channel, and others take its places on the lead's desk, one after another.</summary>
internal static class PostDecisions
{
    public static Decision Post(Desk desk, Command.PostEntry command, DecisionContext context)
    {
        if (desk.Standing.NumberOf(command.Form) is not null) return Decision.Again;
        var given = new Command.HandOut(
            command.Form, command.Entry, [], null, Start.Now, IsUrgent: false, Reviewer: null, command.Answers);
        if (HandOutDecisions.WrongOfTask(given, context) is { } wrong) return Decision.No(wrong);
        if (desk.Standing.Channels.Find(channel => channel.Id == command.Channel) is null) return Decision.No(new Refusal.ChannelUnknown());
        if (command.Places is < 1 or > Assignments.Post.MostPlaces) return Decision.No(new Refusal.PlacesWrong());
        var (entry, filled) = HandOutDecisions.Entry(given, context)!.Value;
        var handOut = new HandOut(
            Number: desk.Standing.LastNumber + 1,
            Version: 1,
            Task: entry,
            At: context.Now,
            Start: Start.Now,
            IsUrgent: false,
            // Whoever takes it may be of another team, whose lead has not posted anything.
            Reviewer: context.Find(entry.Expert) is { Id: var expert } ? expert : desk.Owner,
            People: [],
            Filled: filled.IsEmpty ? null : filled) { Post = new Post(command.Channel, command.Places) };
        return WithRoom(desk, new Event.HandedOut(handOut, command.Form), context);
    }

    /// <summary>Somebody who reads the channel takes a place.</summary>
    public static Decision Take(Desk desk, Command.TakePlace command, DecisionContext context)
    {
        var taker = context.Actor;
        if (context.Find(taker) is null) return Decision.No(new Refusal.DoesNotExist());
        if (desk.HandOuts.GetValueOrDefault(command.Post) is not { Post: { } post } given || post.Channel != command.Channel)
            return Decision.No(new Refusal.PostIsClosed());
        if (taker == desk.Owner) return Decision.No(new Refusal.OwnPost());
        if (given.HasPlace(taker)) return Decision.Again;
        if (post.IsClosed) return Decision.No(new Refusal.PostIsClosed());
        if (given.FreePlaces == 0) return Decision.No(new Refusal.PostFull());
        if (given.Reviewer == taker) return Decision.No(new Refusal.WouldReviewThemself());
        return context.Unreached.Contains(taker)
            ? Decision.No(new Refusal.TakerUnreached())
            : Decision.That(new Event.PlaceTaken(command.Post, taker, context.Now));
    }

    public static Decision Close(Desk desk, Command.ClosePost command, DecisionContext context)
    {
        if (context.Actor != desk.Owner) return Decision.No(new Refusal.DoesNotExist());
        return desk.HandOut(command.Post) switch
        {
            { Post: { IsClosed: false } } open when desk.HandOuts.ContainsKey(open.Number) =>
                Decision.That(new Event.PostClosed(open.Number, context.Now)),
            { Post: not null } => Decision.Again,
            _ => Decision.No(new Refusal.DoesNotExist()),
        };
    }

    /// <summary>A full post makes room, the oldest first, since its card says all that there is to say.</summary>
    private static Decision WithRoom(Desk desk, Event.HandedOut posted, DecisionContext context)
    {
        var open = desk.HandOuts.Values.Where(one => one.Post is { IsClosed: false }).ToList();
        if (open.Count < Assignments.Post.MostOpen) return Decision.That(posted);
        return open.Find(one => one.FreePlaces == 0) is { } full
            ? Decision.That(new Event.PostClosed(full.Number, context.Now), posted)
            : Decision.No(new Refusal.TooManyPosts());
    }
}
