namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

internal enum OperationKind
{
    Read,
    Commit,
    Call,
}

/// <summary>A call of the store or the connector on its way: its effect and its answer are two things.</summary>
internal abstract class Operation(Replica owner, OperationKind kind, string name, DateTimeOffset begun)
{
    public Replica Owner => owner;

    public OperationKind Kind => kind;

    public string Name => name;

    /// <summary>How many operations its process had begun, with it.</summary>
    public int Step { get; } = ++owner.Steps;

    /// <summary>It cannot take effect after this.</summary>
    public DateTimeOffset Deadline { get; set; } = begun + TimeSpan.FromMinutes(5);

    public bool IsApplied { get; protected set; }

    /// <summary>Whoever waited for it no longer does.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>It takes effect, if it has not.</summary>
    public abstract void Apply();

    /// <summary>It takes effect and says so.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);

    public override string ToString() => $"{owner.Name}#{Step} {name}";
}

internal sealed class Operation<T>(Replica owner, OperationKind kind, string name, DateTimeOffset begun, Func<T> effect)
    : Operation(owner, kind, name, begun)
{
    private readonly TaskCompletionSource<T> source = new();
    private T outcome = default!;

    public Task<T> Answered => source.Task;

    public override bool IsAnswered => source.Task.IsCompleted;

    public override void Apply()
    {
        if (IsApplied) return;
        IsApplied = true;
        outcome = effect();
    }

    public override void Complete()
    {
        Apply();
        source.TrySetResult(outcome);
    }

    public void Answer(T instead) => source.TrySetResult(instead);

    public override void Fail(Exception failure) => source.TrySetException(failure);
}
