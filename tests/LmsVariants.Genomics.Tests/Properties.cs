using FsCheck;
using FsCheck.Fluent;

namespace LmsVariants.Genomics.Tests;

/// <summary>Properties that are tried on many values, the same ones in every run.</summary>
internal static class Properties
{
    private const int Trials = 2000;

    // A fixed seed: a failure that is seen once is seen again.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(Trials).WithReplay(20260101UL, 7UL);

    public static Gen<char> Base { get; } = Gen.Elements('A', 'C', 'G', 'T');

    public static Gen<string> Text { get; } = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty);

    public static Gen<int> Between(int least, int most) => Gen.Choose(least, most);

    public static Gen<string> Bases(int least, int most) =>
        from length in Gen.Choose(least, most)
        from bases in Gen.ArrayOf(Base, length)
        select new string(bases);

    public static void Hold<T>(Func<T, bool> property, Gen<T> values) => Prop.ForAll(values.ToArbitrary(), property).Check(s_config);

    /// <summary>The text with a few characters taken out, put in or changed.</summary>
    public static Gen<string> Mutated(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        const string characters = "ACGTNacgt0123456789+-*_>=?.:()[];cpgdelinsdupvfsTerMetXaa \t\0é∞";
        return from text in Gen.Elements(all)
               from changes in Gen.Choose(1, 4)
               from places in Gen.ArrayOf(Gen.Choose(0, 60), changes)
               from letters in Gen.ArrayOf(Gen.Elements(characters.ToCharArray()), changes)
               from kinds in Gen.ArrayOf(Gen.Choose(0, 2), changes)
               select Mutate(text, places, letters, kinds);
    }

    private static string Mutate(string text, int[] places, char[] letters, int[] kinds)
    {
        for (int i = 0; i < places.Length; i++)
        {
            int at = places[i] % (text.Length + 1);
            int gone = kinds[i] > 0 && at < text.Length ? 1 : 0;
            text = text.Remove(at, gone).Insert(at, kinds[i] < 2 ? letters[i].ToString() : string.Empty);
        }
        return text;
    }
}
