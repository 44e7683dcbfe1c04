using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notices;

/// <summary>Says that a notice has been dealt with.</summary>
public sealed record DealWithNoticeCommand(Guid NoticeId, Guid HandIn);

/// <summary>Whoever was told says that they have dealt with it; it leaves their list.</summary>
public sealed class DealWithNotice(CaseWork work)
{
    /// <summary>Deals with it.</summary>
    public Task<Outcome> RunAsync(DealWithNoticeCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.OpenFiles, actor, async w =>
    {
        var notice = await w.Db.Notices.FirstOrDefaultAsync(n => n.Id == c.NoticeId && n.ToStaffId == actor.Id, w.Cancelled);
        Rule.Require(notice is not null, "There is no such notice for you.");
        notice.DealWith(w.By);
        return notice.Id;
    }, c.HandIn, ct);
}
