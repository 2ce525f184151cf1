using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Germline;

/// <summary>Which alterations of a gene raise the question of the germline.</summary>
public enum GermlineTrigger
{
    /// <summary>Loss of function: truncation, essential splice loss, start loss, loss of exons.</summary>
    LossOfFunction,

    /// <summary>Any change of the protein.</summary>
    ProteinAltering,

    /// <summary>A change that is at least likely oncogenic, or that tumours carry at a hotspot: for genes whose activation is inherited.</summary>
    OncogenicAlteration,
}

/// <summary>What looking at the tumour alone misses: that no question is raised is no negative result.</summary>
/// <param name="Share">The share of true germline variants that the filters miss, with its unit.</param>
/// <param name="Statement">What that means, in own words.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record MissedGermline(string Share, string Statement, ImmutableArray<string> Citations);

/// <summary>When an alteration seen in the tumour alone should raise the question of the patient's germline.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Genes">Approved symbols.</param>
/// <param name="RaisedBy">Which alterations raise the question.</param>
/// <param name="Tumour">The code of the tumour type in which it is asked; the types below it are included.</param>
/// <param name="Syndrome">The hereditary syndrome in question.</param>
/// <param name="Rate">How often such a finding is of germline origin, in own words, with its figure where there is one.</param>
/// <param name="Statement">Why it is asked, in own words: a recommendation to ask, never a statement about the patient's germline.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record GermlineQuestion(
    string Id, ImmutableArray<string> Genes, GermlineTrigger RaisedBy, string Tumour, string Syndrome, string Rate, string Statement, ImmutableArray<string> Citations);
