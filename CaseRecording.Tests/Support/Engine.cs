using System.Reflection;
using Xunit.Sdk;

namespace CaseRecording.Tests.Support;

/// <summary>The two databases that the program runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each engine; further values follow the engine in the parameters.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnginesAttribute(params object?[] more) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<Engine>().Select(engine => (object?[])[engine, .. more]);
}
