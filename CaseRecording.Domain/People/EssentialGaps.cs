namespace CaseRecording.Domain.People;

/// <summary>What essential information can be missing, and so which action mends it.</summary>
public enum EssentialPart { DateOfBirth, Address, Ethnicity, ParentalResponsibility, Parents, Household, Language, GeneralPractitioner, School, Consent }

/// <summary>What is known of a child, for the question of what is missing.</summary>
/// <param name="HasDateOfBirth">A date of birth, or an expected date, is recorded.</param>
/// <param name="HasAddress">A present address is recorded.</param>
/// <param name="HasEthnicity">Ethnicity is recorded; "prefers not to say" counts, because somebody asked.</param>
/// <param name="HasLanguage">First language is recorded.</param>
/// <param name="HolderOfParentalResponsibility">Somebody is recorded as holding parental responsibility.</param>
/// <param name="ParentsRecorded">How many parents have a record.</param>
/// <param name="WhereaboutsStated">A statement is made about a parent who lives elsewhere.</param>
/// <param name="InAHousehold">The child is recorded as living in a household.</param>
/// <param name="RolesInvolved">Roles of the professionals involved today.</param>
/// <param name="Age">Age in years; null for the unborn and where no birth is recorded.</param>
public sealed record EssentialFacts(
    bool HasDateOfBirth, bool HasAddress, bool HasEthnicity, bool HasLanguage, bool HolderOfParentalResponsibility, int ParentsRecorded,
    bool WhereaboutsStated, bool InAHousehold, IReadOnlyList<string> RolesInvolved, int? Age)
{
    /// <summary>How many partners of a parent nobody asked for consent to share information; a refusal counts as asked (4.2).</summary>
    public int PartnersNotAsked { get; init; }
}

/// <summary>One gap.</summary>
/// <param name="Part">What is missing.</param>
/// <param name="What">As words, within a sentence: <c>ethnicity</c>.</param>
/// <param name="Action">What mends it, beginning with a verb.</param>
/// <param name="Clause">The paragraph of the policy.</param>
/// <param name="HoldsUpClosure">Whether a file with this gap is not complete and up to date (7.1.2).</param>
public sealed record EssentialGap(EssentialPart Part, string What, string Action, string Clause, bool HoldsUpClosure);

/// <summary>The gaps in a child's essential information (3.2.1, 4.2, P45, P70).</summary>
public static class EssentialGaps
{
    /// <summary>Every gap, the gravest first.</summary>
    public static IReadOnlyList<EssentialGap> Of(EssentialFacts facts)
    {
        var gaps = new List<EssentialGap>();
        void Missing(bool known, EssentialPart part, string what, string action, string clause, bool holdsUp)
        {
            if (!known)
                gaps.Add(new EssentialGap(part, what, action, clause, holdsUp));
        }
        Missing(facts.HasDateOfBirth, EssentialPart.DateOfBirth, "date of birth", "Record the date of birth", "3.3.4", true);
        Missing(facts.HasAddress, EssentialPart.Address, "address", "Record the address", "3.3.6", true);
        Missing(facts.HasEthnicity, EssentialPart.Ethnicity, "ethnicity", "Ask, and record ethnicity", "3.4.3", true);
        Missing(facts.HolderOfParentalResponsibility, EssentialPart.ParentalResponsibility, "who has parental responsibility", "Record who has it", "4.2", true);
        Missing(facts.ParentsRecorded >= 2 || facts.WhereaboutsStated, EssentialPart.Parents,
            facts.ParentsRecorded == 0 ? "parents, or a statement of where they are" : "the other parent, or a statement of where they are",
            "Record the parent, or state what is known", "4.2", true);
        Missing(facts.InAHousehold, EssentialPart.Household, "household", "Record who lives with the child", "4.2", false);
        Missing(facts.HasLanguage, EssentialPart.Language, "first language", "Record first language", "3.4.3", false);
        Missing(facts.RolesInvolved.Any(r => r is "GP" or "General Practitioner"), EssentialPart.GeneralPractitioner, "General Practitioner", "Record the General Practitioner", "3.4.3", false);
        Missing(facts.Age is null or < 5 or > 16 || facts.RolesInvolved.Any(IsSchool), EssentialPart.School, "school", "Record the school", "3.4.3", false);
        Missing(facts.PartnersNotAsked == 0, EssentialPart.Consent, "consent to share information, of a parent's partner", "Record consent, or its refusal", "4.2", false);
        return gaps;
    }

    private static bool IsSchool(string role) => role is "ClassTeacher" or "HeadTeacher" or "SafeguardingLead" or "AdditionalNeedsCoordinator" or "EducationWelfare"
        || role.Contains("teacher", StringComparison.OrdinalIgnoreCase) || role.Contains("safeguarding", StringComparison.OrdinalIgnoreCase);
}
