using FluentAssertions.Execution;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Days that cannot be, in every day of every command: refused with a sentence, unless there is a reason to take them.</summary>
[Collection(RehearsalCollection.Name)]
public sealed class BadDayTests(Rehearsals rehearsals)
{
    private const string DayBefore = "the day before the child was born", Tomorrow = "tomorrow";

    private static readonly DateOnly Born = new(2019, 6, 4);

    private static readonly (string Name, DateOnly Day)[] Bad =
    [
        ("the first day there is", DateOnly.MinValue), ("1 January 1700", new(1700, 1, 1)), (DayBefore, Born.AddDays(-1)),
        (Tomorrow, A.Today.AddDays(1)), ("the last day there is", DateOnly.MaxValue),
    ];

    // A referral came in with its contact, whatever is said of it.
    private static readonly string[] NotLookedAt = ["TakeContactCommand.Children[0].Referral.ReceivedAt"];

    // Why a day is taken, where it is.
    private static readonly Dictionary<(string Place, string Day), string> Taken = new()
    {
        [("AddTaskCommand.DueOn", Tomorrow)] = "a task is for later",
        [("ArrangeReviewCommand.On", Tomorrow)] = "a review is arranged ahead",
        [("MoveReviewCommand.On", Tomorrow)] = "a review is arranged ahead",
        [("CoverWorkerCommand.From", Tomorrow)] = "cover is arranged ahead",
        [("CoverWorkerCommand.Until", Tomorrow)] = "cover is arranged ahead",
        [("RecordAwayCommand.From", Tomorrow)] = "days away are told ahead",
        [("RecordAwayCommand.Until", Tomorrow)] = "days away are told ahead",
        [("CorrectNoteCommand.Told.Facts.HappenedOn.Day", DayBefore)] = "a call about a child who is not born yet is noted too",
        [("SaveOutcomeRowCommand.Words.ByWhen", Tomorrow)] = "an outcome is for later",
        [("AddPersonCommand.Details.DateOfBirth", DayBefore)] = "it is the day of birth itself",
        [("AmendPersonCommand.Details.DateOfBirth", DayBefore)] = "the day of birth itself is corrected",
        [("RecordSituationCommand.People[0].Details.DateOfBirth", DayBefore)] = "it is the day of birth itself",
        [("RecordSituationCommand.Actions[0].DueOn", Tomorrow)] = "an action is for later",
        [("MarkRiskCommand.Risk.ReviewOn", Tomorrow)] = "a review is set ahead",
        [("ReviewRiskCommand.Next", Tomorrow)] = "a review is set ahead",
        [("MarkRiskCommand.Risk.KnownFrom", DayBefore)] = "the person who is marked is older than the child",
        [("FlagForNightCommand.Until", Tomorrow)] = "a case is watched for several nights",
        [("GoOnDutyCommand.Until", Tomorrow)] = "a turn lasts into the morning",
        [("EndContactDetailCommand.On", DayBefore)] = "a mother's number was given up before her child was born",
        [("RecordPregnancyLossCommand.Told.On", DayBefore)] = "a mother lost a pregnancy before her child was born",
        [("RecordConsentCommand.Told.On", DayBefore)] = "a mother consents before her child is born",
        [("RecordConsentCommand.Told.Until", Tomorrow)] = "a consent holds for some time",
        [("RecordLegalStatusCommand.Told.RunsUntil", Tomorrow)] = "an order runs for some time",
        [("OpenVolumeCommand.From", DayBefore)] = "a paper file is begun before the birth",
        [("BeginInvolvementCommand.From", DayBefore)] = "a midwife is involved before the birth",
        [("AddDocumentCommand.Told.DatedOn", DayBefore)] = "a document about the family may be older than the child",
        [("TakeUpEventCommand.Details.When.Day", DayBefore)] = "what happened to the parents is part of a child's history",
        [("RewordEventCommand.Details.When.Day", DayBefore)] = "what happened to the parents is part of a child's history",
        [("TakeContactCommand.Contact.ReceivedAt", DayBefore)] = "somebody may ask about a child who is not born",
    };

    public static TheoryData<Engine, Type> EveryCommandWithADay()
    {
        var some = new TheoryData<Engine, Type>();
        foreach (var row in Rehearsals.EveryCommand())
            if (Days((Type)row[1]))
                some.Add((Engine)row[0], (Type)row[1]);
        return some;
    }

    [Theory, MemberData(nameof(EveryCommandWithADay))]
    public async Task A_day_that_cannot_be_is_refused_in_words(Engine engine, Type command)
    {
        var ready = await rehearsals.ReadyAsync(engine, command);
        using var all = new AssertionScope();
        foreach (var slot in Slot.Of(ready.Command, typeof(DateOnly), typeof(DateTime)).Where(slot => !NotLookedAt.Contains($"{command.Name}.{slot.Path}")))
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
