package nl.balie.portal.vendor.sandbox.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balie.portal.shell.PortTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Het proefloonsysteem: a real HTTP server on loopback with its own durable store. Run by itself with
 * {@code --port=8085 --data=./data/sandbox --late-seconds=15}, or started inside the demo. What it promises is in
 * docs/flows/sandbox-payroll.md.
 */
public final class SandboxPayroll implements AutoCloseable {

    public static final int DEFAULT_PORT = 8085;
    public static final Duration DEFAULT_LATE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(SandboxPayroll.class);
    private static final int BACKLOG_CONNECTIONS = 128;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Store store;

    private SandboxPayroll(HttpServer server, ExecutorService threads, Store store) {
        this.server = server;
        this.threads = threads;
        this.store = store;
    }

    /**
     * Listens until closed.
     *
     * @param port 0 takes a free one, see {@link #port()}
     * @param late how long the answer to the late magic value waits
     * @throws PortTaken when another program has the port
     */
    public static SandboxPayroll start(int port, Path data, Duration late, Clock clock) {
        try {
            Files.createDirectories(data);
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer server = HttpServer.create(address, BACKLOG_CONNECTIONS);
            Store store = Store.open(data);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", front(store, late, clock));
            server.start();
            var sandbox = new SandboxPayroll(server, threads, store);
            log.info("The sandbox payroll system listens on {}", sandbox.address());
            return sandbox;
        } catch (BindException taken) {
            throw new PortTaken(port, "The sandbox payroll system", "balie.demo.sandbox.port", taken);
        } catch (IOException failure) {
            throw new UncheckedIOException("The sandbox payroll system cannot listen on port " + port, failure);
        }
    }

    private static Front front(Store store, Duration late, Clock clock) {
        var declarations = new Declarations(store, clock);
        var runs = new Runs(store, clock);
        var employers = new Employers(store);
        var outage = new Outage(clock);
        return new Front(
                new Interface(declarations, runs, employers, outage, late),
                new Pages(declarations, runs, employers, outage, clock));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        store.close();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(argument(arguments, "port", Integer.toString(DEFAULT_PORT)));
        Path data = Path.of(argument(arguments, "data", "./data/sandbox"));
        long lateSeconds = Long.parseLong(argument(arguments, "late-seconds", "" + DEFAULT_LATE.toSeconds()));
        var sandbox = start(port, data, Duration.ofSeconds(lateSeconds), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        new CountDownLatch(1).await();
    }

    private static String argument(String[] arguments, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
