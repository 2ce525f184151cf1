using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

using LmsVariants.Genomics.Phrases;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>
/// Every template that an assembly can make a phrase of, found in its code: the compiler turns an interpolated string into a
/// constructor call that tells the length of the fixed text and the number of arguments, and one call for each part.
/// </summary>
internal static class PhraseTemplates
{
    private static readonly FrozenDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .OfType<MethodBase>()
        .Where(method => method.DeclaringType != typeof(Phrase))
        .SelectMany(Of);

    private static IEnumerable<string> Of(MethodBase method)
    {
        Stack<Draft> open = [];
        List<int> numbers = [];
        string literal = string.Empty;
        foreach ((OpCode code, int operand) in Instructions(method))
        {
            if (NumberOf(code, operand) is int number) numbers.Add(number);
            else if (code == OpCodes.Ldstr) literal = method.Module.ResolveString(operand);
            else if ((code == OpCodes.Newobj || code == OpCodes.Call || code == OpCodes.Callvirt) && Called(method, operand) is MethodBase called && called.DeclaringType == typeof(Phrase))
            {
                if (called.IsConstructor && called.GetParameters() is [{ ParameterType: var first }, _] && first == typeof(int)) open.Push(new Draft(numbers[^2], numbers[^1]));
                else if (called.Name == nameof(Phrase.AppendLiteral)) open.Peek().AddLiteral(literal);
                else if (called.Name == nameof(Phrase.AppendFormatted)) open.Peek().AddArgument();
                // A template whose arguments are templates is closed after them.
                if (open.TryPeek(out Draft? top) && top.IsWhole) yield return open.Pop().Template;
            }
        }
        if (open.Count > 0) throw new InvalidOperationException($"a phrase of {method.DeclaringType}.{method.Name} was not read to its end");
    }

    private static MethodBase? Called(MethodBase method, int token)
    {
        Type[]? ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        return method.Module.ResolveMethod(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
    }

    private static int? NumberOf(OpCode code, int operand)
    {
        if (code == OpCodes.Ldc_I4 || code == OpCodes.Ldc_I4_S) return operand;
        int small = code.Value - OpCodes.Ldc_I4_0.Value;
        return small is >= 0 and <= 8 ? small : null;
    }

    private static IEnumerable<(OpCode Code, int Operand)> Instructions(MethodBase method)
    {
        byte[] il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | il[at++]));
            OpCode code = OpCodesByValue[value];
            int length = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            yield return (code, length switch { 1 => (sbyte)il[at], 4 => BitConverter.ToInt32(il, at), _ => 0 });
            at += length;
        }
    }

    private sealed class Draft(int literals, int arguments)
    {
        private int _literals;
        private int _arguments;

        public string Template { get; private set; } = string.Empty;

        public bool IsWhole => _literals == literals && _arguments == arguments;

        public void AddLiteral(string text)
        {
            _literals += text.Length;
            Template += text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        }

        public void AddArgument() => Template += $"{{{(_arguments++).ToString(CultureInfo.InvariantCulture)}}}";
    }
}
