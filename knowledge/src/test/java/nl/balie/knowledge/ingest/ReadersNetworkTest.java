package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What files refer to outside themselves is never fetched. */
class ReadersNetworkTest {

    private static final int QUIET_MILLISECONDS = 300;

    @Test
    void fetchesNothingThatAPageRefersTo() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var reader = new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL)) {
            server.setSoTimeout(QUIET_MILLISECONDS);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String html = "<html><head><link rel=stylesheet href='" + address + "'></head><body><img src='" + address
                    + "'><iframe src='" + address + "'></iframe><p>Tekst.</p></body></html>";

            assertThat(reader.read(Format.HTML, html.getBytes(StandardCharsets.UTF_8), (percent, sections) -> {}))
                    .isInstanceOf(Reading.Read.class);
            assertThat(wasAsked(server)).isFalse();
        }
    }

    @Test
    void takesTheNetworkAwayWhereTheSystemCan() throws IOException, InterruptedException {
        var command = new ReaderCommand(ReadingHere.LIMITS, Scanning.USUAL);
        org.junit.jupiter.api.Assumptions.assumeTrue(
                command.isWithoutNetwork(), "This system does not give a process a network namespace of its own");

        Process process = new ProcessBuilder(command.isolated("cat", "/proc/net/dev")).start();
        String interfaces = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(interfaces.lines().filter(line -> line.contains(":"))).allMatch(line -> line.contains("lo:"));
    }

    private static boolean wasAsked(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }
}
