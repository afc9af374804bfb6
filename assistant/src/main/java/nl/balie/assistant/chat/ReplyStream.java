package nl.balie.assistant.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.balie.assistant.dialogue.ReplyView;
import nl.balie.portal.identity.Problem;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events of one reply: {@code token} with pieces of its text, {@code message} with the whole, or {@code error}.
 * A piece is sent only when the whole reply is verified and stored, so nothing that was shown is ever taken back.
 */
final class ReplyStream {

    private final HttpServletResponse response;
    private final JsonMapper json;

    private ReplyStream(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    /** Opens the stream at once, so that the other side knows that the message has arrived. */
    static ReplyStream open(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        // A proxy that collects the answer before passing it on would defeat the stream.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        return new ReplyStream(response, json);
    }

    void send(ReplyView reply) throws IOException {
        for (String piece : pieces(reply.reply())) {
            event("token", Map.of("text", piece));
        }
        event("message", reply);
    }

    /** Which turn of the conversation this was, for the page that fetches how it looks. */
    void shownAs(int turn) throws IOException {
        event("shown", Map.of("turn", turn));
    }

    void fail(Problem problem) throws IOException {
        event("error", problem.toJson());
    }

    private void event(String name, Object data) throws IOException {
        String text = "event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /** Pieces that end with a sentence or a line; together they are the text. */
    static List<String> pieces(String text) {
        return Arrays.asList(text.split("(?<=[.?!:]\\s)|(?<=\\n)"));
    }
}
