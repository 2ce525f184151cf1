namespace LmsVariants.Web.Pages;

/// <summary>Why there is no other page.</summary>
internal sealed record MessageModel(string Title, string Why, bool IsOutside = false);
