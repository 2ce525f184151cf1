namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The column ID: names set off by semicolons, or a dot (VCF 4.3, section 1.6.1).</summary>
internal static class IdRules
{
    // Beyond these a list of names is not searched for repetitions.
    private const int MostCompared = 64;

    public static void Check(in RecordView view)
    {
        ReadOnlySpan<byte> id = view.Record.Id;
        if (id is [(byte)'.']) return;
        IsWithoutBlanks(view, id);
        IsSetOffBySemicolons(view, id);
        NamesStandOnce(view, id);
    }

    private static void IsWithoutBlanks(in RecordView view, ReadOnlySpan<byte> id)
    {
        if (id.Contains((byte)' ') && view.IsFirst(nameof(IsWithoutBlanks) + "ID")) view.Tell(ConformanceCodes.RecordId, VcfColumn.Id, $"ID: {RecordView.Quote(id)} has a blank");
    }

    private static void IsSetOffBySemicolons(in RecordView view, ReadOnlySpan<byte> id)
    {
        if (!List.HasEmptyPart(id) || !view.IsFirst(nameof(IsSetOffBySemicolons))) return;
        view.Tell(ConformanceCodes.RecordId, VcfColumn.Id, id.IsEmpty ? "ID: is empty; a missing one is a dot" : $"ID: {RecordView.Quote(id)} has a semicolon with no name beside it");
    }

    private static void NamesStandOnce(in RecordView view, ReadOnlySpan<byte> id)
    {
        if (List.HasRepeatedPart(id, MostCompared) && view.IsFirst(nameof(NamesStandOnce))) view.Tell(ConformanceCodes.RecordId, VcfColumn.Id, $"ID: {RecordView.Quote(id)} names the same twice");
    }
}
