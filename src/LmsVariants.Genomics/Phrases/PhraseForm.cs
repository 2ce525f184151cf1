namespace LmsVariants.Genomics.Phrases;

/// <summary>How a phrase comes to its text.</summary>
internal enum PhraseForm
{
    /// <summary>A template with arguments.</summary>
    Template,

    /// <summary>The same in every language.</summary>
    Verbatim,

    /// <summary>A text of the knowledge base.</summary>
    Knowledge,

    /// <summary>Others in a row; the first of the parts is the separator.</summary>
    Joined,

    /// <summary>Another, with a capital.</summary>
    Capitalised,

    /// <summary>Another, without the full stops at its end.</summary>
    WithoutFullStop,

    /// <summary>Another, up to its first colon.</summary>
    BeforeColon,
}
