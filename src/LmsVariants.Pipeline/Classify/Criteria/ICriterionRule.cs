namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>Looks at one or more criteria of a small variant.</summary>
internal interface ICriterionRule
{
    /// <summary>An answer for each criterion that the rule is about, met or not.</summary>
    IEnumerable<Answer> Judge(VariantFacts facts);
}
