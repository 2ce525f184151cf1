using System.Reflection;
using System.Runtime.InteropServices;

using SQLitePCL;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Binds SQLite to the library that the system brings along, which the system also keeps up to date.</summary>
internal static class SqliteLibrary
{
    // The oldest that can return the rows it has written.
    private const int Oldest = 3035000;

    private static readonly Lazy<string?> s_problem = new(Bind);

    /// <summary>Binds it once.</summary>
    /// <exception cref="IOException">There is none, or it is too old.</exception>
    public static void Require()
    {
        if (s_problem.Value is { } problem) throw new IOException(problem);
    }

    private static string? Bind()
    {
        string[] names =
            OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
            : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
            : ["libsqlite3.so.0", "libsqlite3.so"];
        nint library = 0;
        if (!Array.Exists(names, name => NativeLibrary.TryLoad(name, out library)))
        {
            return $"SQLite is not installed on this machine ({names[0]} was not found), and the ledger needs it unless it lies in PostgreSQL. On Debian and Ubuntu: apt-get install libsqlite3-0.";
        }
        Assembly binding = typeof(SQLite3Provider_e_sqlite3).Assembly;
        NativeLibrary.SetDllImportResolver(binding, (name, _, _) => name == "e_sqlite3" ? library : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        raw.FreezeProvider();
        return raw.sqlite3_libversion_number() >= Oldest
            ? null
            : $"SQLite {raw.sqlite3_libversion().utf8_to_string()} is installed and the ledger needs 3.35 or later: update it, or put the ledger into PostgreSQL.";
    }
}
