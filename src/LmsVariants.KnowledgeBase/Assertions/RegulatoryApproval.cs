namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>A regulator's approval as a source states it. An approval is never timeless.</summary>
/// <param name="Regulator">The regulator, such as <c>FDA</c>.</param>
/// <param name="Indication">The indication in own words.</param>
/// <param name="Status">What is known of its status, and what was not re-checked.</param>
/// <param name="Date">The date of the decision, as exact as the source states it; empty where it states none.</param>
/// <param name="Checked">The day on which the source at hand was read.</param>
public sealed record RegulatoryApproval(string Regulator, string Indication, string Status, string Date, string Checked);
