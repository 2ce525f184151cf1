namespace LmsVariants.Conformance.FhirPath;

/// <summary>A parsed FHIRPath expression.</summary>
internal abstract record Expression
{
    private protected Expression() { }
}

/// <summary>A constant: text, number, boolean, date; null for the empty collection.</summary>
internal sealed record Literal(object? Value) : Expression;

/// <summary><c>$this</c> or the like, and <c>%name</c>.</summary>
internal sealed record Variable(string Name) : Expression;

/// <summary>A step to the children of that name, from <paramref name="Of"/> or from the context.</summary>
internal sealed record Step(Expression? Of, string Name) : Expression;

/// <summary>A function of <paramref name="Of"/>, or of the context.</summary>
internal sealed record Call(Expression? Of, string Name, IReadOnlyList<Expression> Arguments) : Expression;

/// <summary>The item at a place, counted from 0.</summary>
internal sealed record Item(Expression Of, Expression Index) : Expression;

/// <summary>Two operands and what is between them.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;

/// <summary>A type name at the right of <c>is</c> and <c>as</c>.</summary>
internal sealed record TypeTest(Expression Of, string Operator, string Type) : Expression;
