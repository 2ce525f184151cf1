using Microsoft.Extensions.Configuration;

namespace LmsVariants.App.Composition;

/// <summary>The secrets that a developer keeps outside the repository (<c>dotnet user-secrets</c>); read where <c>DOTNET_ENVIRONMENT</c> is <c>Development</c> and nowhere else.</summary>
internal static class DeveloperSecrets
{
    private const string Id = "lmsvariants";

    public static IConfigurationBuilder AddSecretsOfDeveloper(this IConfigurationBuilder builder) =>
        Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == "Development" ? builder.AddUserSecrets(Id, reloadOnChange: false) : builder;
}
