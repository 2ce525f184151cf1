using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>The g. name of an allele: the most 3' place of the forward strand (HGVS nomenclature 21.1, DNA recommendations).</summary>
public static class GenomicNaming
{
    /// <summary>The name without its reference, such as <c>g.7577538C&gt;T</c>.</summary>
    public static string Change(JustifiedAllele allele)
    {
        ArgumentNullException.ThrowIfNull(allele);
        GenomicEdit edit = allele.At(allele.ToRight);
        (string deleted, string inserted) = (edit.Deleted, edit.Inserted);
        if (allele.IsUnchanged) return Named(edit.First, edit.First, "=");
        if (allele.IsDuplication) return Named(edit.First - inserted.Length, edit.First - 1, "dup");
        if (deleted.Length == 0) return Named(edit.Before, edit.First, "ins", inserted);
        int last = edit.After - 1;
        if (inserted.Length == 0) return Named(edit.First, last, "del");
        // A substitution would have to state a base that nobody knows.
        if (deleted.Length == 1 && inserted.Length == 1 && deleted != "N") return Named(edit.First, last, ">", inserted, deleted);
        return deleted.Length > 1 && Nucleotides.IsReverseComplement(inserted, deleted) ? Named(edit.First, last, "inv") : Named(edit.First, last, "delins", inserted);
    }

    private static string Named(int first, int last, string edit, string inserted = "", string deleted = "")
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        text.Append("g."u8);
        text.Append(first);
        if (first != last)
        {
            text.Append('_');
            text.Append(last);
        }
        text.Append(deleted);
        text.Append(edit);
        text.Append(inserted);
        return text.Taken();
    }
}
