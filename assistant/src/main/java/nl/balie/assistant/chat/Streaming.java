package nl.balie.assistant.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import nl.balie.assistant.dialogue.Spoken;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.shell.Failures;
import nl.balie.portal.wording.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Streams one reply. Once the stream is open a failure can no longer be a status: it becomes the last event. */
@Component
class Streaming {

    private final JsonMapper json;
    private final Failures failures;

    Streaming(JsonMapper json, Failures failures) {
        this.json = json;
        this.failures = failures;
    }

    /** @param forPage whether the reader also wants to know which turn this was */
    void stream(ActingPerson who, HttpServletResponse response, boolean forPage, Supplier<Spoken> turn)
            throws IOException {
        ReplyStream stream = ReplyStream.open(response, json);
        Spoken spoken;
        try {
            spoken = turn.get();
        } catch (RuntimeException e) {
            stream.fail(failures.problem(e, "a streamed message", Wording.locale(who.employer())));
            return;
        }
        stream.send(spoken.reply());
        if (forPage) {
            stream.shownAs(spoken.turn());
        }
    }
}
