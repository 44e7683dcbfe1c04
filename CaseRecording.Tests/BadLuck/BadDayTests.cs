using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Days that cannot be, in every day of every command: refused with a sentence, unless there is a reason to take them.</summary>
[Collection(RehearsalCollection.Name)]
public sealed class BadDayTests(Rehearsals rehearsals)
{
    private static readonly DateOnly Born = new(2019, 6, 4);

    private static readonly (string Name, DateOnly Day)[] Bad =
    [
        ("the first day there is", DateOnly.MinValue), ("1 January 1700", new(1700, 1, 1)), ("the day before the child was born", Born.AddDays(-1)),
        ("tomorrow", A.Today.AddDays(1)), ("the last day there is", DateOnly.MaxValue),
    ];

    // Why a day is taken, where it is.
    private static readonly Dictionary<(string Place, string Day), string> Taken = new()
    {
        [("AddTaskCommand.DueOn", "tomorrow")] = "a task is for later",
    };

    public static TheoryData<Engine, Type> EveryCommandWithADay()
    {
        var some = new TheoryData<Engine, Type>();
        foreach (var row in Rehearsals.EveryCommand())
            if (Days((Type)row[1]))
                some.Add((Engine)row[0], (Type)row[1]);
        return some;
    }

    [Theory, MemberData(nameof(EveryCommandWithADay)), Policy("P53")]
    public async Task A_day_that_cannot_be_is_refused_in_words(Engine engine, Type command)
    {
        var ready = await rehearsals.ReadyAsync(engine, command);
        foreach (var slot in Slot.Of(ready.Command, typeof(DateOnly), typeof(DateTime)))
            foreach (var (name, day) in Bad)
            {
                var place = ($"{command.Name}.{slot.Path}", name);
                var outcome = (await Rehearsal.OfAsync(() => ready.RunAsync(slot.With(slot.Type == typeof(DateOnly) ? day : At(day))))).Outcome;
                if (Taken.TryGetValue(place, out var why))
                    outcome.Refusal.Should().BeNull($"{place}: {why}");
                else
                    outcome.Refusal.ShouldBePlain($"{place} cannot be");
            }
    }

    private static object At(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(12, 0)), DateTimeKind.Utc);

    private static bool Days(Type type) => type.GetConstructors()[0].GetParameters().Any(p => Mentions(p.ParameterType, 0));

    private static bool Mentions(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateOnly) || type == typeof(DateTime))
            return true;
        if (type.IsGenericType)
            return type.GetGenericArguments().Any(of => Mentions(of, depth));
        return depth < 3 && type is { IsEnum: false } && type.Namespace?.StartsWith("CaseRecording", StringComparison.Ordinal) == true
            && type.GetProperties().Any(p => p.CanWrite && Mentions(p.PropertyType, depth + 1));
    }
}
