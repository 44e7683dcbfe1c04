using Xunit.Abstractions;
using Xunit.Sdk;

namespace CaseRecording.Tests.Support;

/// <summary>Marks a test that holds a clause of the policy: removing the rule would turn it red. Run one clause with <c>--filter Policy=P33</c>.</summary>
[TraitDiscoverer("CaseRecording.Tests.Support.PolicyDiscoverer", "CaseRecording.Tests")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class PolicyAttribute(string clause) : Attribute, ITraitAttribute
{
    public string Clause { get; } = clause;
}

public sealed class PolicyDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Policy", (string)traitAttribute.GetConstructorArguments().First())];
}
