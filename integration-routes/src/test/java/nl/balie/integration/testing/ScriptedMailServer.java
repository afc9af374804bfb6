package nl.balie.integration.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that answers what real servers answered: each command's first word has its reply, {@code DATA-END} is the
 * reply to the dot. It keeps the mails it took.
 */
public final class ScriptedMailServer implements AutoCloseable {

    private static final String DATA_END = "DATA-END";

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    public final List<String> taken = new CopyOnWriteArrayList<>();

    private ScriptedMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    public static ScriptedMailServer start() throws IOException {
        var server = new ScriptedMailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.replies.putAll(Map.of(
                "EHLO",
                "250 mx.example",
                "MAIL",
                "250 2.1.0 Ok",
                "RCPT",
                "250 2.1.5 Ok",
                "DATA",
                "354 End data with <CR><LF>.<CR><LF>",
                DATA_END,
                "250 2.0.0 Ok: queued as 4FzKq31Zkzz9sWR",
                "QUIT",
                "221 2.0.0 Bye"));
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void answer(String command, String reply) {
        replies.put(command, reply);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            say(connection, "220 mx.example ESMTP");
            for (String line = in.readLine(); line != null; line = connection.isClosed() ? null : in.readLine()) {
                String command = line.split(" ", 2)[0];
                String reply = replies.getOrDefault(command, "502 5.5.2 Command not recognized");
                if (reply.isEmpty()) {
                    return;
                }
                say(connection, reply);
                if (command.equals("DATA") && reply.startsWith("354")) {
                    take(connection, in);
                }
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Socket connection, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        String reply = replies.getOrDefault(DATA_END, "");
        if (reply.isEmpty()) {
            taken.add(mail.toString());
            connection.close();
            return;
        }
        if (reply.startsWith("250")) {
            taken.add(mail.toString());
        }
        say(connection, reply);
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
