using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Truth.Csq;
using LmsVariants.Truth.Names;

namespace LmsVariants.Truth.Bench;

/// <summary>Our answer for a record on a transcript beside those of the two others.</summary>
internal sealed class BenchAnswer
{
    private readonly Transcript _transcript;
    private readonly TranscriptConsequence? _ours;
    private readonly SnpEffEntry? _snpEff;
    private readonly string _amino;
    private readonly string _csqTerms;
    private readonly string _snpEffTerms;
    private readonly bool? _sameAmino;
    private readonly string _coding;
    private readonly string _protein;

    private BenchAnswer(Transcript transcript, TranscriptConsequence? ours, string? fault, BcsqEntry[] csq, SnpEffEntry? snpEff)
    {
        (_transcript, _ours, _snpEff) = (transcript, ours, snpEff);
        Terms = ours is null ? fault! : string.Join('&', TermTable.FromOurs(ours.Terms.Select(term => term.Name)));
        _csqTerms = string.Join('&', TermTable.FromTheirs(csq.SelectMany(entry => entry.Terms)));
        _snpEffTerms = string.Join('&', TermTable.FromOurs(snpEff?.Terms ?? []));
        _amino = csq.Select(entry => entry.Amino).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
        _sameAmino = ours is null || _amino.Length == 0 ? null : AminoChange.Agrees(_amino, transcript.SequenceOn(transcript.HomeAssembly).Protein, ours.Protein);
        _coding = ours is null || snpEff is null ? "no name" : CodingOf(ours, snpEff, transcript);
        _protein = ours is null || snpEff is null ? "no name" : ProteinOf(ours, snpEff);
    }

    /// <summary>Gets our terms.</summary>
    public string Terms { get; }

    public bool IsAsCsq => Terms == _csqTerms && _sameAmino != false;

    public bool IsAsSnpEff => Terms == _snpEffTerms && _coding == "as SnpEff" && _protein == "as SnpEff";

    /// <summary>Gets the terms of the others.</summary>
    public string Theirs => $"csq {_csqTerms}; SnpEff {_snpEffTerms}";

    /// <summary>Gets what else agrees and what does not.</summary>
    public string Names => $"residues {(_sameAmino is null ? "not told" : _sameAmino.Value ? "as csq" : "not as csq")}; c. {_coding}; p. {_protein}";

    /// <summary>Gets all three in words that many records share.</summary>
    public string Pattern => $"ours {Terms}; {Theirs}; {Names}";

    /// <summary>Compares the answers; null where we have none.</summary>
    public static BenchAnswer? Of(Transcript transcript, VcfRecord record, BcsqEntry[] csq, SnpEffEntry? snpEff)
    {
        (TranscriptConsequence? ours, string? fault) = OurAnswer.Of(transcript, record).FirstOrDefault();
        return ours is null && fault is null ? null : new BenchAnswer(transcript, ours, fault, csq, snpEff);
    }

    /// <summary>The cells of a row.</summary>
    public string Row(string key) => string.Join(
        '\t', "bench", key, _transcript.Gene, _transcript.Accession.Base, _ours?.Name?.Change, _snpEff?.Coding, _ours?.Protein, _snpEff?.Protein, Shortened(_amino), Pattern);

    private static string CodingOf(TranscriptConsequence ours, SnpEffEntry ann, Transcript transcript)
    {
        string name = ours.Name?.Change ?? string.Empty;
        return PlainName.Coding(name) == PlainName.Coding(ann.Coding) ? "as SnpEff"
            : CodingAgreement.MakesTheSame(ann.Coding, name, transcript.CodingSequence) ? "placed otherwise by SnpEff"
            : "not as SnpEff";
    }

    // SnpEff writes no p. for what it does not translate, nor do we say anything of it then.
    private static string ProteinOf(TranscriptConsequence ours, SnpEffEntry ann)
    {
        string plain = PlainName.Protein(ours.Protein?.ToString() ?? string.Empty);
        if (ann.Protein.Length == 0) return plain == "p.?" || plain.Length == 0 ? "as SnpEff" : "not told by SnpEff";
        return ProteinAgreement.Rule(PlainName.Protein(ann.Protein), plain, CodingAgreement.FirstCodon(PlainName.Coding(ann.Coding))) is not null ? "as SnpEff" : "not as SnpEff";
    }

    private static string Shortened(string amino) => amino.Length < 60 ? amino : $"{amino[..30]}..{amino[^20..]}";
}
