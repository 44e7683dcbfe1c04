using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Runs inside the server under measurement (<c>DOTNET_STARTUP_HOOKS</c> names this assembly), so that the program itself holds nothing
/// for benchmarks. To each connection on the loopback port in <c>MEMORY_PROBE_PORT</c> it collects everything that can be collected and
/// answers with the bytes left. The runtime asks for this class by this name, outside any namespace.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("MEMORY_PROBE_PORT"), CultureInfo.InvariantCulture, out var port))
            return;
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        new Thread(() => Answer(listener)) { IsBackground = true, Name = "Memory probe" }.Start();
    }

    private static void Answer(TcpListener listener)
    {
        while (true)
        {
            using var asker = listener.AcceptTcpClient();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }
            asker.GetStream().Write(Encoding.ASCII.GetBytes(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
