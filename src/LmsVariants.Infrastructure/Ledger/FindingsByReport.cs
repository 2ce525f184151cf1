using System.Numerics;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Findings of many reports: for each report the numbers of the findings, as bits. None is empty.</summary>
internal sealed class FindingsByReport
{
    private readonly Dictionary<long, BigInteger> _bits = [];

    public int Reports => _bits.Count;

    public IEnumerable<long> Numbers => _bits.Keys;

    public BigInteger this[long report] => _bits[report];

    public void Add(long report, BigInteger bits) => _bits[report] = _bits.TryGetValue(report, out BigInteger others) ? others | bits : bits;

    /// <summary>Keeps what is also among the others.</summary>
    public void KeepOnly(FindingsByReport others)
    {
        foreach ((long report, BigInteger bits) in _bits.ToArray())
        {
            BigInteger both = others._bits.TryGetValue(report, out BigInteger other) ? bits & other : BigInteger.Zero;
            if (both.IsZero) _bits.Remove(report);
            else _bits[report] = both;
        }
    }
}
