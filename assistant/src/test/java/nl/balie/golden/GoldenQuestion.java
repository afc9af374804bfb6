package nl.balie.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import nl.balie.knowledge.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question as an employee types it, and where the answer stands.
 *
 * @param on the day it is asked
 * @param about a day in the period that it is about: the day it is asked, unless it says otherwise
 * @param gold the sections of which each one answers; none when no ticked document does
 * @param facts what an answer must say, such as an amount, as the document writes it; none where it is no such thing
 */
record GoldenQuestion(
        String id,
        String text,
        LocalDate on,
        LocalDate about,
        Audience audience,
        Set<String> tags,
        List<GoldSection> gold,
        List<String> facts) {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 20);

    /** The half of the questions by which anything may be tuned; the other half only measures. */
    static final String TUNE = "tune";

    static final String SEALED = "sealed";

    /** It can be argued either way whether the documents answer it: kept, and left out of every figure. */
    static final String DISPUTED = "disputed";

    static final String DATED = "dated";
    static final String WAGE_CELL = "wage-cell";

    GoldenQuestion {
        tags = Set.copyOf(tags);
        gold = List.copyOf(gold);
        facts = List.copyOf(facts);
    }

    boolean is(String tag) {
        return tags.contains(tag);
    }

    boolean answerable() {
        return !gold.isEmpty();
    }

    /** The questions about the nursery of the demo. */
    static List<GoldenQuestion> ofTheNursery() {
        return resource("questions.jsonl");
    }

    /** Others about it, written when ranking and deciding were settled. */
    static List<GoldenQuestion> writtenLater() {
        return resource("later.jsonl");
    }

    /** More, written without sight of any document when the order had been learned; run once at its landing. */
    static List<GoldenQuestion> writtenLast() {
        return resource("newest.jsonl");
    }

    private static List<GoldenQuestion> resource(String name) {
        try (InputStream in = GoldenQuestion.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No golden questions beside " + GoldenQuestion.class);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Questions, one JSON object a line. */
    static List<GoldenQuestion> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> of(JsonMapper.shared().readTree(line)))
                .toList();
    }

    private static GoldenQuestion of(JsonNode line) {
        LocalDate on = day(line, "on", USUAL_DAY);
        Set<String> tags = elements(line.path("tags")).stream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(HashSet::new));
        String id = line.path("id").asString();
        tags.add(half(id));
        return new GoldenQuestion(
                id,
                line.path("text").asString(),
                on,
                day(line, "about", on),
                line.has("audience") ? Audience.valueOf(line.path("audience").asString()) : Audience.PERMANENT,
                tags,
                elements(line.path("gold")).stream().map(GoldSection::of).toList(),
                elements(line.path("facts")).stream().map(JsonNode::asString).toList());
    }

    /** By the id, so that nobody chooses. */
    private static String half(String id) {
        var hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0 ? TUNE : SEALED;
    }

    private static LocalDate day(JsonNode line, String field, LocalDate otherwise) {
        return line.has(field) ? LocalDate.parse(line.path(field).asString()) : otherwise;
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list.valueStream().toList();
    }
}
