using System.Runtime.CompilerServices;

namespace CaseRecording.Tests.Support;

/// <summary>A value of a type where a test does not care which: records with everything filled, lists that are empty.</summary>
public static class Anything
{
    public static object? Of(Type type)
    {
        if (type == typeof(string))
            return "Anything";
        if (type == typeof(Guid))
            return Guid.CreateVersion7();
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(A.Now);
        if (type == typeof(DateTime))
            return A.Now;
        if (Nullable.GetUnderlyingType(type) is not null || type == typeof(CancellationToken))
            return type == typeof(CancellationToken) ? CancellationToken.None : null;
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (type.IsGenericType && type.IsInterface)
            return EmptyOf(type);
        if (type.IsValueType)
            return RuntimeHelpers.GetUninitializedObject(type);
        var made = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();
        return made?.Invoke([.. made.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }

    private static object EmptyOf(Type type)
    {
        var of = type.GetGenericArguments();
        return Activator.CreateInstance(of.Length == 2 ? typeof(Dictionary<,>).MakeGenericType(of)
            : type.Name.Contains("Set", StringComparison.Ordinal) ? typeof(HashSet<>).MakeGenericType(of) : typeof(List<>).MakeGenericType(of))!;
    }
}
