package nl.balie.assistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balie.assistant.dialogue.ReplyView;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ReplyStreamTest {

    @Test
    void piecesAreTheTextAgainWhenTheyArePutTogether() {
        String text = "Ingediend, D-2026-1120-01. Henk Bakker is aan zet.\n\n• di: 8 uur\n• wo: 8,5 uur\n\nKlopt dit?";

        List<String> pieces = ReplyStream.pieces(text);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).hasSizeGreaterThan(3);
    }

    @Test
    void sendsTokensThenTheWholeMessage() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ReplyView reply = new ReplyView("Goed. Klaar.", "GREETED", List.of(), null, null, List.of());

        ReplyStream.open(response, JsonMapper.shared()).send(reply);

        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(response.getContentAsString())
                .startsWith("""
                    event: token
                    data: {"text":"Goed. "}

                    event: token
                    data: {"text":"Klaar."}

                    event: message
                    """)
                .contains("\"outcome\":\"GREETED\"", "\"draft\":null", "\"filed\":null")
                .endsWith("\n\n");
    }
}
