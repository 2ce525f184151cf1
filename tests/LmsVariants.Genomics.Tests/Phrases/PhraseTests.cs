using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Genomics.Phrases;

namespace LmsVariants.Genomics.Tests.Phrases;

public sealed class PhraseTests
{
    private static readonly Book German = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["no second hit of {0} was called{1}"] = "kein zweiter Treffer in {0} gefunden{1}",
            ["; {0} of {1}"] = "; von {1} sind es {0}",
            [" and "] = " und ",
            ["a loss"] = "ein Verlust",
        },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Loss is known."] = "Der Verlust ist bekannt.", ["Loss: it is known"] = "Verlust: er ist bekannt" });

    [Fact]
    public void In_English_a_phrase_is_what_interpolation_makes_of_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(string, int, decimal, DateTime)>(), given =>
        {
            (string text, int number, decimal share, DateTime time) = given;
            Phrase phrase = $"{text} {{in braces}} {number}, {share:0.00} of {time:yyyy-MM-dd}{text}";
            return phrase.ToString() == string.Create(CultureInfo.InvariantCulture, $"{text} {{in braces}} {number}, {share:0.00} of {time:yyyy-MM-dd}{text}");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_that_is_an_argument_is_never_read_as_a_template() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), given =>
        {
            Phrase phrase = $"{given.Get}";
            return phrase.ToString() == given.Get && phrase.In(German) == given.Get && Phrase.Verbatim(given.Get).In(German) == given.Get;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_book_says_the_phrase_and_the_phrases_in_it()
    {
        Phrase rest = $"; {1} of {2.5m}";
        Phrase phrase = $"no second hit of {"RAD51B"} was called{rest}";
        Assert.Equal("no second hit of RAD51B was called; 1 of 2.5", phrase.ToString());
        Assert.Equal("kein zweiter Treffer in RAD51B gefunden; von 2.5 sind es 1", phrase.In(German));
    }

    [Fact]
    public void What_a_book_does_not_hold_stays_English()
    {
        Phrase phrase = $"nobody has {"translated"} this{(Phrase)$"; {1} of {2}"}";
        Assert.Equal("nobody has translated this; von 2 sind es 1", phrase.In(German));
    }

    [Fact]
    public void Phrases_are_joined_in_the_language_of_the_whole()
    {
        Phrase joined = Phrase.Join($" and ", [(Phrase)$"a loss", Phrase.Verbatim("a loss"), $"{7}"]);
        Assert.Equal("a loss and a loss and 7", joined.ToString());
        Assert.Equal("ein Verlust und a loss und 7", joined.In(German));
        Assert.True(Phrase.Join($", ", []).IsEmpty);
    }

    [Fact]
    public void Texts_of_the_knowledge_base_are_looked_up_whole_and_nowhere_else()
    {
        Assert.Equal("Der Verlust ist bekannt.", Phrase.FromKnowledge("Loss is known.").In(German));
        Assert.Equal("a loss", Phrase.FromKnowledge("a loss").In(German));
        Assert.Equal("Loss is known.", Phrase.FromKnowledge("Loss is known.").ToString());
    }

    [Fact]
    public void Letters_and_stops_are_changed_after_the_words_are_found()
    {
        Assert.Equal(("A loss", "Ein Verlust"), Both(((Phrase)$"a loss").Capitalised));
        Assert.Equal(("Loss is known", "Der Verlust ist bekannt"), Both(Phrase.FromKnowledge("Loss is known.").WithoutFullStop));
        Assert.Equal(("Loss", "Verlust"), Both(Phrase.FromKnowledge("Loss: it is known").BeforeColon));
        Assert.Equal((string.Empty, string.Empty), Both(Phrase.Empty.Capitalised.WithoutFullStop));

        static (string English, string German) Both(Phrase phrase) => (phrase.ToString(), phrase.In(German));
    }

    [Fact]
    public void Phrases_are_equal_by_template_and_arguments()
    {
        Phrase one = $"loss of {"TP53"} in {1} sample";
        Assert.Equal(one, $"loss of {"TP53"} in {1} sample");
        Assert.Equal(one.GetHashCode(), ((Phrase)$"loss of {"TP53"} in {1} sample").GetHashCode());
        Assert.NotEqual(one, $"loss of {"TP53"} in {2} sample");
        Assert.NotEqual(one, Phrase.Verbatim(one));
        Assert.True(one == (Phrase)$"loss of {"TP53"} in {1} sample");
        Assert.False(one == null);
        string? none = (Phrase?)null;
        Assert.Null(none);
    }

    private sealed class Book(Dictionary<string, string> phrases, Dictionary<string, string> knowledge) : IPhrasebook
    {
        public string? Find(string template) => phrases.GetValueOrDefault(template);

        public string? FindKnowledge(string text) => knowledge.GetValueOrDefault(text);
    }
}
