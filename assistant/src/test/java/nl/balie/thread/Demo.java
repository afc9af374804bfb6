package nl.balie.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balie.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as the run command starts it, on free ports and an empty data directory, in this process. */
final class Demo implements AutoCloseable {

    private final Path data;
    private final List<String> arguments;
    private final int port;
    private final int sandboxPort;
    private ConfigurableApplicationContext context;

    private Demo(String... more) {
        data = emptyDirectory();
        List<Integer> free = freePorts(5);
        port = free.get(0);
        sandboxPort = free.get(1);
        arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--balie.portal.data-directory=" + data,
                "--balie.demo.sandbox.port=" + sandboxPort,
                "--balie.demo.sandbox.data=" + data.resolve("sandbox"),
                "--balie.vendor.sandbox.address=http://127.0.0.1:" + sandboxPort,
                "--balie.demo.post.smtp-port=" + free.get(2),
                "--balie.demo.post.imap-port=" + free.get(3),
                "--balie.demo.post.sms-port=" + free.get(4),
                "--balie.demo.post.data=" + data.resolve("post")));
        arguments.addAll(List.of(more));
        context = started();
    }

    static Demo start(String... more) {
        return new Demo(more);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String sandboxAddress() {
        return "http://127.0.0.1:" + sandboxPort;
    }

    /** Stops and starts again on the same data. */
    void restart() {
        context.close();
        context = started();
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Application.class).profiles("demo").run(arguments.toArray(String[]::new));
    }

    private static Path emptyDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Demo::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
