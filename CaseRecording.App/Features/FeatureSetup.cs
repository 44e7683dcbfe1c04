using CaseRecording.App.Data;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Risks;

namespace CaseRecording.App.Features;

/// <summary>Registers every command and query: each class under Features with a <c>RunAsync</c> or a <c>ReadAsync</c>.</summary>
public static class FeatureSetup
{
    /// <summary>Adds them, one per open window or request.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        foreach (var type in Verbs)
            services.AddScoped(type);
        services.AddSingleton<ILinkFollowUp, AlertOfRisks>();
        services.AddSingleton<IFollowUp, GatheringTasks>();
        services.AddHostedService<MinuteJob>();
        return services;
    }

    /// <summary>Every command and query there is.</summary>
    public static IEnumerable<Type> Verbs => typeof(FeatureSetup).Assembly.GetTypes().Where(type =>
        type is { IsClass: true, IsAbstract: false, Namespace: { } space } && space.StartsWith(typeof(FeatureSetup).Namespace!, StringComparison.Ordinal)
        && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
        && type.GetMethods().Any(method => method.Name is "RunAsync" or "ReadAsync"));
}
