using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
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
        ("Referrals that wait for a decision", () => record.Get<WaitingReferralsQuery>().ReadAsync(worker)),
        ("Search by name", () => record.Get<PeopleSearch>().ReadAsync("family77", null, worker)),
    ];
}
