namespace LmsVariants.Web.Pages;

/// <summary>How a person can sign in.</summary>
/// <param name="To">Where the person wanted to go.</param>
/// <param name="HasTokens">Whether by a token.</param>
/// <param name="HasProvider">Whether by a provider.</param>
internal sealed record SignInModel(string To, bool HasTokens, bool HasProvider);
