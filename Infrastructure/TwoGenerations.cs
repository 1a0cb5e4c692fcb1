using System.Diagnostics.CodeAnalysis;

namespace MicroAssignBot.Infrastructure;

/// <summary>
/// Remembers what was added lately, at a bounded cost: when the young generation is full it becomes the old one, and the old one goes.
/// Not safe for several threads at once.
/// </summary>
/// <param name="most">In a generation. Without it, only <see cref="Age"/> begins another.</param>
public sealed class TwoGenerations<TKey, TValue>(int most = int.MaxValue)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    public int Count => young.Count + old.Count;

    /// <summary>How many were added since the young generation began.</summary>
    public int YoungCount => young.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) =>
        young.TryGetValue(key, out value) || old.TryGetValue(key, out value);

    public bool TryGetYoung(TKey key, [MaybeNullWhen(false)] out TValue value) => young.TryGetValue(key, out value);

    public void Add(TKey key, TValue value)
    {
        if (young.Count >= most) Age();
        young[key] = value;
    }

    /// <summary>The young generation becomes the old one.</summary>
    public void Age() => (old, young) = (young, []);

    public void Remove(TKey key)
    {
        young.Remove(key);
        old.Remove(key);
    }

    public void Clear() => (young, old) = ([], []);
}
