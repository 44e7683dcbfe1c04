using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Benchmarks.Reads;

/// <summary>What people open first; none may grow dear with the record.</summary>
internal static class GrowingPages
{
    public static IReadOnlyList<(string Name, Func<Task> Read)> Of(RecordUnderTest record, Guid file, Actor worker) =>
    [
        ("File: header, opened, with its line in the access log", () => record.Get<FileHeaderQuery>().ReadAsync(file, worker, "File")),
        ("File: header, read again", () => record.Get<FileHeaderQuery>().ReadAsync(file, worker, null)),
        ("File: the way from referral to closure", () => record.Get<WayQuery>().ReadAsync(file, worker)),
        ("File: referrals", () => record.Get<FileReferralsQuery>().ReadAsync(file, worker)),
        ("File: people", () => record.Get<FilePeopleQuery>().ReadAsync(file, worker)),
        ("File: notes, newest 20", () => record.Get<NotesQuery>().ReadAsync(file, null, worker)),
        ("My work", () => record.Get<MyWorkQuery>().ReadAsync(worker)),
        ("Team tray", () => record.Get<TeamTrayQuery>().ReadAsync(null, null, worker)),
        ("Counts in the rail", () => record.Get<TrayCountsQuery>().ReadAsync(worker)),
        ("Referrals that wait for a decision", () => record.Get<WaitingReferralsQuery>().ReadAsync(worker)),
        ("Search by name", () => record.Get<PeopleSearch>().ReadAsync("family77", null, worker)),
    ];
}
