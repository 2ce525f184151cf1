using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmsVariants.App.Composition;

/// <summary><c>/health/live</c>: whether the worker is to be left running; <c>/health/ready</c>: whether it can work, and if not why.</summary>
internal static class HealthPages
{
    public static void MapHealth(this WebApplication pages)
    {
        foreach (string tag in (string[])["live", "ready"])
        {
            pages.MapHealthChecks($"/health/{tag}", new HealthCheckOptions { Predicate = check => check.Tags.Contains(tag), ResponseWriter = WriteAsync });
        }
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        JsonObject answer = new() { ["status"] = Word(report.Status) };
        foreach ((string name, HealthReportEntry check) in report.Entries)
        {
            JsonObject one = new() { ["status"] = Word(check.Status) };
            if (check.Description is string description) one["description"] = description;
            answer[name] = one;
        }
        return context.Response.WriteAsync(answer.ToJsonString());
    }

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "healthy" : "unhealthy";
}
