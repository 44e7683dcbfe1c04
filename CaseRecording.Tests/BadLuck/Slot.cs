using System.Collections;
using System.Reflection;

namespace CaseRecording.Tests.BadLuck;

/// <summary>One place of a command that takes a text or a day, however deep, and the command with something else in that place.</summary>
/// <param name="Path">Such as <c>Contact.FromName</c> or <c>Children[0].Referral.Reason</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="With">The same command with another value there.</param>
internal sealed record Slot(string Path, Type Type, Func<object?, object> With)
{
    /// <summary>Every place of a command that takes one of these types.</summary>
    public static IReadOnlyList<Slot> Of(object command, params Type[] types) => [.. Within(command, "", changed => changed, types)];

    private static IEnumerable<Slot> Within(object holder, string path, Func<object, object> put, Type[] types)
    {
        foreach (var property in holder.GetType().GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            var (here, value) = ($"{path}{property.Name}", property.GetValue(holder));
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            object With(object? other) => put(Copy(holder, property, other));
            if (types.Contains(type))
                yield return new Slot(here, type, With);
            else if (value is IList list && IsOurs(type.GetGenericArguments().FirstOrDefault()))
                foreach (var slot in list.Count == 0 ? [] : Within(list[0]!, $"{here}[0].", first => With(Replaced(list, first)), types))
                    yield return slot;
            else if (value is not null && IsOurs(type))
                foreach (var slot in Within(value, $"{here}.", With, types))
                    yield return slot;
        }
    }

    private static bool IsOurs(Type? type) => type is { IsEnum: false, IsInterface: false } && type.Namespace?.StartsWith("CaseRecording", StringComparison.Ordinal) == true;

    // What `holder with { … }` does.
    private static object Copy(object holder, PropertyInfo property, object? value)
    {
        var copy = holder.GetType().GetMethod("<Clone>$")!.Invoke(holder, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static Array Replaced(IList list, object first)
    {
        var copy = Array.CreateInstance(first.GetType(), list.Count);
        list.CopyTo(copy, 0);
        copy.SetValue(first, 0);
        return copy;
    }
}
