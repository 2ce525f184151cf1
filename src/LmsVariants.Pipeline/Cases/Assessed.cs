namespace LmsVariants.Pipeline.Cases;

/// <summary>A value that was assessed, or the reason why it was not. Missing is never negative, and never zero.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record Assessed<T>
    where T : notnull
{
    private readonly T? _value;

    private Assessed(T? value, Phrase? whyNot) => (_value, WhyNot) = (value, whyNot);

    /// <summary>Gets the value. Throws where it was not assessed: ask <see cref="IsAssessed"/> first.</summary>
    public T Value => IsAssessed ? _value! : throw new InvalidOperationException($"The value was not assessed: {WhyNot}");

    /// <summary>Gets why it was not assessed; null where it was.</summary>
    public Phrase? WhyNot { get; }

    /// <summary>Gets whether there is a value.</summary>
    public bool IsAssessed => WhyNot is null;

    /// <summary>An assessed value.</summary>
    public static Assessed<T> As(T value) => new(value, null);

    /// <summary>Not assessed, with the reason in words.</summary>
    public static Assessed<T> Not(Phrase why) => new(default, why);

    /// <inheritdoc/>
    public override string ToString() => IsAssessed ? _value!.ToString() ?? string.Empty : $"not assessed: {WhyNot}";
}
