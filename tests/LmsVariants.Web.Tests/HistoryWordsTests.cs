using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Tests;

/// <summary>What became of a case, in the language of the page.</summary>
public sealed class HistoryWordsTests
{
    [Theory]
    [InlineData("de", "angenommen", "fehlgeschlagen", "neuer Versuch verlangt")]
    [InlineData("en", "taken", "failed", "retried")]
    public async Task Events_are_told_in_the_language_of_the_page(string language, params string[] words)
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.FailAsync("case-1", new Reason("LMV1003", "a value cannot be read"));
        await laboratory.Desk.RetryAsync("#1", "Jana Beispiel", laboratory.Clock.GetUtcNow(), CancellationToken.None);
        using Visitor visitor = laboratory.Visit(language);
        string page = (await visitor.GetAsync("/cases/1")).Text;
        string history = page[page.IndexOf("id=\"history\"", StringComparison.Ordinal)..];
        Assert.All(words, word => Assert.Contains($">{word}</td>", history, StringComparison.Ordinal));
    }
}
