using System.Net;
using System.Net.Sockets;

namespace LmsVariants.Web.Access;

/// <summary>Who shows wrong tokens waits: after a handful from one place none is looked at for a while, not even a right one.</summary>
internal sealed class WrongTokens(TimeProvider clock)
{
    /// <summary>How many wrong ones are looked at within the pause.</summary>
    public const int Most = 5;

    private const int MostPlaces = 10_000;

    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> _places = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Gets how long a place waits.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Looks at a token from a place, one after the other, so that many at once are no way around.</summary>
    /// <returns>False where tokens from there are not looked at for now.</returns>
    public bool TryFrom(string place, Func<bool> isRight)
    {
        lock (_lock)
        {
            DateTimeOffset now = clock.GetUtcNow();
            int before = _places.TryGetValue(place, out (int Count, DateTimeOffset Last) known) && now - known.Last < Pause ? known.Count : 0;
            if (before >= Most) return false;
            if (isRight())
            {
                _places.Remove(place);
                return true;
            }
            if (_places.Count >= MostPlaces) Forget(now);
            _places[place] = (before + 1, now);
            return true;
        }
    }

    /// <summary>What addresses of one network are called alike: of the long ones the first half belongs to whoever has any of them.</summary>
    public static string PlaceOf(IPAddress? address) => address switch
    {
        null => string.Empty,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private void Forget(DateTimeOffset now)
    {
        foreach (string old in _places.Where(place => now - place.Value.Last >= Pause).Select(place => place.Key).ToArray()) _places.Remove(old);
        // Whoever has so many addresses is not held up by counting them.
        if (_places.Count >= MostPlaces) _places.Clear();
    }
}
