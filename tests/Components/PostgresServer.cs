using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace LmsVariants.Testing;

/// <summary>A PostgreSQL server of the tests' own, made of the installed programs in a temporary folder, listening on the loopback address alone.</summary>
/// <remarks>
/// One per test assembly, started when it is first asked for. A shell stands by it that waits for the end of its standard input,
/// which is the end of this process, however that comes; it then stops the server and deletes the folder.
/// </remarks>
internal sealed class PostgresServer
{
    private const string User = "lmsv";

    // The password file is read by initdb alone; nothing is written for safety's sake, as nobody needs the data after a power cut.
    private const string Script = """
        trap '' INT TERM HUP
        cd "$LMSV_FOLDER" || exit 1
        umask 077
        "$LMSV_BIN/initdb" -D data -U lmsv -A scram-sha-256 --pwfile=password -E UTF8 --locale=C --no-sync >log 2>&1 || { cat log; exit 1; }
        "$LMSV_BIN/pg_ctl" start -w -D data -l server.log -o "-c listen_addresses=127.0.0.1 -c port=$LMSV_PORT -c unix_socket_directories='' -c max_connections=200 -c fsync=off -c full_page_writes=off -c synchronous_commit=off" >log 2>&1 || { cat log server.log; exit 1; }
        echo ready
        read -r _
        "$LMSV_BIN/pg_ctl" stop -w -D data -m immediate >log 2>&1
        cd / && rm -rf "$LMSV_FOLDER"
        """;

    private static readonly Lazy<(PostgresServer? Server, string? Missing)> s_shared = new(Start);

    // Its standard input stays open as long as this process lives.
    private readonly Process _shell;
    private readonly string _bin;
    private readonly int _port;
    private readonly string _password;
    private int _databases;

    private PostgresServer(Process shell, string bin, int port, string password) => (_shell, _bin, _port, _password) = (shell, bin, port, password);

    /// <summary>Gets why there is no server; null where there is one.</summary>
    public static string? WhyMissing => s_shared.Value.Missing;

    /// <summary>The connection string of a new, empty database; skips (or fails) the test where PostgreSQL is not installed.</summary>
    public static string NewDatabase()
    {
        Component.Need(s_shared.Value.Missing);
        return s_shared.Value.Server!.Create();
    }

    private string Create()
    {
        Assert.False(_shell.HasExited, "the PostgreSQL server of the tests has ended");
        string name = FormattableString.Invariant($"lmsv_{Interlocked.Increment(ref _databases)}");
        ProcessStartInfo createdb = new(Path.Combine(_bin, "createdb"), ["-h", "127.0.0.1", "-p", FormattableString.Invariant($"{_port}"), "-U", User, name])
        {
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = _password },
        };
        using Process process = Process.Start(createdb)!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Username={User};Password={_password};Database={name}");
    }

    private static (PostgresServer?, string?) Start()
    {
        if (OperatingSystem.IsWindows()) return (null, "a PostgreSQL server for tests is not started on Windows");
        if (FindPrograms() is not { } bin) return (null, "PostgreSQL (initdb) is not installed");
        string? account = null;
        if (Environment.IsPrivilegedProcess)
        {
            account = Array.Find(["postgres", "nobody"], name => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(name + ":", StringComparison.Ordinal)));
            if (account is null || !File.Exists("/usr/sbin/runuser")) return (null, "PostgreSQL does not run as root, and there is no other account to run it as");
        }
        string said = string.Empty;
        // Another program may take the free port before the server does.
        for (int attempt = 0; attempt < 3; attempt++)
        {
            (PostgresServer? server, said) = StartOnce(bin, account);
            if (server is not null) return (server, null);
        }
        throw new InvalidOperationException($"The PostgreSQL server of the tests did not start: {said}");
    }

    [UnsupportedOSPlatform("windows")]
    private static (PostgresServer?, string) StartOnce(string bin, string? account)
    {
        int port = FreePort();
        string password = Guid.NewGuid().ToString("N");
        string folder = Directory.CreateTempSubdirectory("lmsv-postgres-").FullName;
        File.WriteAllText(Path.Combine(folder, "password"), password);
        if (account is not null) Run("chown", "-R", account, folder);

        string[] shell = ["/bin/sh", "-c", Script];
        string[] command = account is null ? shell : ["/usr/sbin/runuser", "-u", account, "--", .. shell];
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LMSV_FOLDER"] = folder, ["LMSV_BIN"] = bin, ["LMSV_PORT"] = FormattableString.Invariant($"{port}") },
        };
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        List<string> said = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line == "ready") return (new PostgresServer(process, bin, port, password), string.Empty);
            said.Add(line);
        }
        return (null, string.Join('\n', said));
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>The folder of the server's programs, the newest where there are several.</summary>
    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (Directory.Exists(debian))
        {
            folders = folders.Concat(Directory.GetDirectories(debian)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out int version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin")));
        }
        return folders.FirstOrDefault(folder => Array.TrueForAll(["initdb", "pg_ctl", "createdb"], program => File.Exists(Path.Combine(folder, program))));
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
