using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Puts a process together, each part of it once and by its only constructor: a container that costs next to nothing.</summary>
internal sealed class Parts
{
    private static readonly ConcurrentDictionary<Type, (ConstructorInvoker New, ParameterInfo[] Of)> Known = new();

    private readonly Dictionary<Type, object> made;
    private readonly Dictionary<Type, Type> ports;

    public Parts() => (made, ports) = ([], []);

    private Parts(Parts others) => (made, ports) = (new(others.made), others.ports);

    public Parts With<T>(T part)
        where T : notnull
    {
        made[typeof(T)] = part;
        return this;
    }

    public Parts Using<TPort, TPart>()
        where TPart : TPort
    {
        ports[typeof(TPort)] = typeof(TPart);
        return this;
    }

    /// <summary>The same so far, for one that is to have something else.</summary>
    public Parts Apart() => new(this);

    public T Get<T>() => (T)Get(typeof(T));

    private object Get(Type type)
    {
        if (made.TryGetValue(type, out var part)) return part;
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return made[type] = All(type.GenericTypeArguments[0]);
        return made[type] = ports.TryGetValue(type, out var chosen) ? Get(chosen) : Make(type);
    }

    private Array All(Type port)
    {
        Type[] chosen = [.. port.Assembly.GetTypes().Where(
            type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(port))];
        var all = Array.CreateInstance(port, chosen.Length);
        for (var i = 0; i < chosen.Length; i++) all.SetValue(Get(chosen[i]), i);
        return all;
    }

    private object Make(Type type)
    {
        if (type.IsInterface && type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ILogger<>))
            type = typeof(WorldLog<>).MakeGenericType(type.GenericTypeArguments);
        var (create, parameters) = Known.GetOrAdd(type, Constructor);
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Argument(parameters[i]);
        return create.Invoke(arguments.AsSpan());
    }

    private object? Argument(ParameterInfo parameter) =>
        parameter.HasDefaultValue && !made.ContainsKey(parameter.ParameterType) && !ports.ContainsKey(parameter.ParameterType)
            ? parameter.DefaultValue
            : Get(parameter.ParameterType);

    private static (ConstructorInvoker New, ParameterInfo[] Of) Constructor(Type type)
    {
        var only = type.GetConstructors() is [var one]
            ? one
            : throw new InvalidOperationException($"{type} has no part of its own, or several ways to make it.");
        return (ConstructorInvoker.Create(only), only.GetParameters());
    }
}
