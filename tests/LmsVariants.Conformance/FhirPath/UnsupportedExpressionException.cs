namespace LmsVariants.Conformance.FhirPath;

/// <summary>The expression uses what this interpreter does not know. The invariant counts as not checked.</summary>
internal sealed class UnsupportedExpressionException(string what) : Exception(what);
