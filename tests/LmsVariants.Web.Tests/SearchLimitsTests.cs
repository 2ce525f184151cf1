using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Endpoints;

namespace LmsVariants.Web.Tests;

/// <summary>What one search may cost.</summary>
public sealed class SearchLimitsTests
{
    [Fact]
    public void Of_many_words_the_longest_are_looked_for()
    {
        CaseQuery query = new("TP53", null, null, null, string.Join(' ', Enumerable.Range(1, 9).Select(length => new string('b', length))));
        Assert.Equal(Wanted.Most, Wanted.Of(query).Length);
        Assert.Equal((string[])["bb", "b"], Wanted.LeftOut(query).ToArray());
        Assert.Equal(["bbbbbbbbb", "bbbbbbbb", "bbbbbbb", "bbbbbb", "bbbbb", "tp53", "bbbb", "bbb"], Wanted.Of(query).Select(wanted => wanted.AnyOf[0].Text));
    }

    [Fact]
    public void A_hundred_words_of_one_letter_are_not_a_hundred_searches() =>
        Assert.Equal(Wanted.Most, Wanted.Of(new CaseQuery(null, null, null, null, string.Join(' ', Enumerable.Range(0, 26).Select(letter => (char)('a' + letter))))).Length);

    [Fact]
    public void What_nothing_answers_is_never_left_out()
    {
        CaseQuery query = new(",,,", null, null, null, string.Join(' ', Enumerable.Range(1, 9).Select(length => new string('b', length))));
        Assert.Contains(Wanted.Of(query), wanted => wanted.AnyOf.IsEmpty);
    }

    [Fact]
    public void Of_few_words_none_is_left_out() => Assert.Empty(Wanted.LeftOut(new CaseQuery("RAD51B", "c.1111C>T", "truncation", "olaparib", "a b c d")));

    [Theory]
    [InlineData("en", "At most 8 words are looked for, the longest first. Left out: b, a")]
    [InlineData("de", "die längsten zuerst. Nicht gesucht: b, a")]
    public async Task The_page_says_what_it_did_not_look_for(string language, string said)
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        using Visitor visitor = laboratory.Visit(language);
        string page = System.Net.WebUtility.HtmlDecode((await visitor.GetAsync("/search?q=b+a+cc+ddd+eeee+fffff+gggggg+hhhhhhh+iiiiiiii+jjjjjjjjj")).Text);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"warning\"", (await visitor.GetAsync("/search?q=b+a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_waits_for_its_turn_and_not_for_ever()
    {
        using SearchTurns turns = new(TimeSpan.Zero);
        TaskCompletionSource<string> first = new(), second = new();
        Task<string?> one = turns.SearchAsync(() => first.Task, CancellationToken.None);
        Task<string?> two = turns.SearchAsync(() => second.Task, CancellationToken.None);
        Assert.Null(await turns.SearchAsync(() => Task.FromResult("found"), CancellationToken.None));
        second.SetException(new IOException());
        await Assert.ThrowsAsync<IOException>(() => two);
        Assert.Equal("found", await turns.SearchAsync(() => Task.FromResult("found"), CancellationToken.None));
        first.SetResult("first");
        Assert.Equal("first", await one);
    }
}
