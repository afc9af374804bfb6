package nl.balie.assistant.dialogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply as other programs and the page read it: the shape of {@code contracts/filing-by-chat.md}, with the short answers
 * that fit added.
 *
 * @param outcome the name of the kind of {@link Reply}, such as {@code DRAFTED}
 * @param offers what the person may well want to say next, as words that can be sent as they are
 */
public record ReplyView(
        String reply,
        String outcome,
        List<CitationView> citations,
        @Nullable DraftView draft,
        @Nullable FiledView filed,
        List<String> offers) {

    /**
     * A passage that an answer rests on.
     *
     * @param quote an exact part of the section's text
     * @param href the page that shows the section with the quote marked
     */
    public record CitationView(
            String documentId,
            String title,
            String version,
            String section,
            @Nullable Integer page,
            String quote,
            String href) {}

    /** A draft with everything that is shown of it. */
    public record DraftView(
            String type,
            List<LineView> lines,
            Map<String, String> fields,
            List<String> missing,
            List<String> warnings,
            @Nullable String corrects,
            String hash) {}

    /** One line of a draft declaration; what is not known yet is null. */
    public record LineView(
            @Nullable LocalDate date,
            @Nullable String period,
            @Nullable String component,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime start,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime end,
            @Nullable Integer breakMinutes) {}

    /**
     * What was filed.
     *
     * @param onTurn who looks at it next, if that is known
     * @param pending what must happen before it takes effect, such as {@code STEP_UP}
     */
    public record FiledView(
            String type,
            String reference,
            @Nullable String onTurn,
            @Nullable String pending) {}
}
