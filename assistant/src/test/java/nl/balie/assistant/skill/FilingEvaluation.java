package nl.balie.assistant.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many messages of a set come out right, without the application around them. Not part of the build: run it with
 * the path of a jsonl file of single messages or of dialogues as its argument. Prints what failed and why, and the figures.
 */
public final class FilingEvaluation {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T14:00:00+01:00[Europe/Amsterdam]");
    private static final Set<String> MAY_DEFAULT =
            Set.of("effectiveDate", "accountHolder", "hours", "subject", "text", "category");

    private final Understanding understanding = new Understanding();
    private final Map<String, int[]> byTag = new TreeMap<>();
    private int rows;
    private int right;
    private int exact;
    private int falseFilings;
    private long nanos;
    private int messages;

    public static void main(String[] arguments) throws Exception {
        FilingEvaluation evaluation = new FilingEvaluation();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                evaluation.judge(json.readTree(line));
            }
        }
        evaluation.report();
    }

    private void judge(JsonNode row) {
        List<String> wrong = row.has("turns") ? dialogue(row) : single(row);
        rows++;
        right += wrong.isEmpty() ? 1 : 0;
        row.path("tags").forEach(tag -> {
            int[] count = byTag.computeIfAbsent(tag.asText(), t -> new int[2]);
            count[0]++;
            count[1] += wrong.isEmpty() ? 1 : 0;
        });
        if (!wrong.isEmpty()) {
            System.out.println(row.path("id").asText() + " " + row.path("text").asText());
            wrong.forEach(why -> System.out.println("    " + why));
        }
    }

    private void report() {
        byTag.forEach((tag, count) -> System.out.printf(Locale.ROOT, "%-20s %3d/%-3d%n", tag, count[1], count[0]));
        System.out.printf(
                Locale.ROOT,
                "right %d/%d = %.1f %%  exact %d  FALSE FILINGS %d  %.2f ms per message over %d messages%n",
                right,
                rows,
                100.0 * right / rows,
                exact,
                falseFilings,
                nanos / 1e6 / messages,
                messages);
    }

    private List<String> single(JsonNode row) {
        Conversation conversation = new Conversation();
        Answer answer = conversation.say(row.path("text").asText());
        List<String> best = null;
        boolean fine = false;
        Iterable<JsonNode> expected = row.has("expect_any") ? row.path("expect_any") : List.of(row.path("expect"));
        for (JsonNode expect : expected) {
            List<String> wrong = wrong(answer, expect);
            fine |= wrong.isEmpty() && fine(answer, expect);
            if (best == null || wrong.size() < best.size()) {
                best = wrong;
            }
        }
        if (conversation.filed.isEmpty()) {
            exact += fine ? 1 : 0;
        } else {
            falseFilings++;
        }
        return best == null ? List.of("nothing expected") : best;
    }

    private List<String> dialogue(JsonNode row) {
        Conversation conversation = new Conversation();
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (JsonNode said : row.path("turns")) {
            turn++;
            int before = conversation.filed.size();
            Answer answer = conversation.say(said.path("text").asText());
            Set<String> allowed = texts(said.path("expect").path("outcome"));
            if (!allowed.contains(answer.outcome)) {
                wrong.add("turn " + turn + " '" + said.path("text").asText() + "': " + answer + ", not " + allowed);
            }
            if (conversation.filed.size() > before && !allowed.contains("FILED") && !allowed.contains("ESCALATED")) {
                falseFilings++;
            }
        }
        List<JsonNode> gold = new ArrayList<>();
        row.path("filed").forEach(gold::add);
        for (Draft draft : conversation.filed) {
            JsonNode hit =
                    gold.stream().filter(g -> isFiled(draft, g)).findFirst().orElse(null);
            if (hit == null) {
                wrong.add("filed " + show(draft));
                falseFilings += wrong.isEmpty() ? 1 : 0;
            } else {
                gold.remove(hit);
            }
        }
        gold.forEach(g -> wrong.add("never filed " + g));
        return wrong;
    }

    private static boolean isFiled(Draft draft, JsonNode gold) {
        return draft.type().name().equals(gold.path("type").asText())
                && sameLines(draft, gold.path("lines"), false)
                && wrongFields(draft, gold.path("fields")).isEmpty();
    }

    private static List<String> wrong(Answer answer, JsonNode expect) {
        List<String> wrong = new ArrayList<>();
        Draft draft = answer.draft;
        boolean handed = answer.outcome.equals("ESCALATED");
        if (!texts(expect.path("outcome")).contains(answer.outcome)) {
            wrong.add("outcome " + answer + ", not " + texts(expect.path("outcome")));
        }
        boolean content = draft != null && !draft.blank();
        boolean none = expect.path("type").isNull();
        if (expect.has("type") && none && content) {
            wrong.add("a draft where none belongs: " + show(draft));
        } else if (expect.has("type")
                && !none
                && !handed
                && (draft == null
                        || !draft.type().name().equals(expect.path("type").asText()))) {
            wrong.add(
                    "type of " + show(draft) + " is not " + expect.path("type").asText());
        }
        if (expect.has("lines") && !handed && !sameLines(draft, expect.path("lines"), false)) {
            wrong.add("lines " + show(draft) + " not " + expect.path("lines"));
        }
        if (expect.has("fields") && !handed) {
            wrong.addAll(wrongFields(draft, expect.path("fields")));
        }
        List<String> warnings = draft == null ? List.of() : draft.warnings();
        expect.path("warnings").forEach(w -> {
            if (!warnings.contains(w.asText())) {
                wrong.add("no warning " + w.asText());
            }
        });
        return wrong;
    }

    private static boolean fine(Answer answer, JsonNode expect) {
        Draft draft = answer.draft;
        boolean lines = draft == null || sameLines(draft, expect.path("lines"), true);
        boolean missing = draft == null || draft.missing().containsAll(texts(expect.path("missing")));
        return lines && missing;
    }

    private static boolean sameLines(@Nullable Draft draft, JsonNode gold, boolean details) {
        List<DraftLine> got = new ArrayList<>(
                draft == null
                        ? List.of()
                        : draft.lines().stream().filter(DraftLine::complete).toList());
        for (JsonNode line : gold) {
            DraftLine hit =
                    got.stream().filter(g -> same(g, line, details)).findFirst().orElse(null);
            if (hit == null) {
                return false;
            }
            got.remove(hit);
        }
        return got.isEmpty();
    }

    private static boolean same(DraftLine line, JsonNode gold, boolean details) {
        BigDecimal quantity = line.quantity();
        boolean basic = String.valueOf(line.date()).equals(gold.path("date").asText())
                && String.valueOf(line.component())
                        .equals(gold.path("component").asText())
                && quantity != null
                && Math.abs(quantity.doubleValue() - gold.path("quantity").asDouble()) <= 0.005
                && (!gold.has("period") || gold.path("period").asText().equals(line.period()));
        boolean clock = isOrUnsaid(gold, "start", line.start())
                && isOrUnsaid(gold, "end", line.end())
                && isOrUnsaid(gold, "breakMinutes", line.breakMinutes());
        return basic && (clock || !details);
    }

    private static boolean isOrUnsaid(JsonNode gold, String key, @Nullable Object value) {
        return !gold.has(key) || gold.path(key).asText().equals(String.valueOf(value));
    }

    private static List<String> wrongFields(@Nullable Draft draft, JsonNode gold) {
        Map<String, String> fields = draft == null ? Map.of() : draft.fields();
        List<String> wrong = new ArrayList<>();
        gold.fieldNames().forEachRemaining(name -> {
            String want = gold.path(name).isNull() ? "" : gold.path(name).asText();
            String got = fields.getOrDefault(name, "");
            if (!normal(name, got).equals(normal(name, want))) {
                wrong.add(name + " is '" + got + "', not '" + want + "'");
            }
        });
        fields.keySet().stream()
                .filter(name -> !gold.has(name) && !MAY_DEFAULT.contains(name))
                .forEach(name -> wrong.add(name + " invented: " + fields.get(name)));
        return wrong;
    }

    private static String normal(String name, String value) {
        String plain = value.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return List.of("houseNumberSuffix", "accountHolder", "iban").contains(name)
                ? plain.replaceAll("[^\\p{L}\\p{N}]", "")
                : plain;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String show(@Nullable Draft draft) {
        if (draft == null) {
            return "no draft";
        }
        List<String> lines = draft.lines().stream()
                .map(l -> l.date() + " " + l.component() + " " + l.quantity()
                        + (l.period() == null ? "" : " " + l.period()))
                .toList();
        return draft.type() + " " + lines + " " + draft.fields() + " missing " + draft.missing() + " "
                + draft.warnings();
    }

    private record Answer(String outcome, @Nullable Draft draft) {
        @Override
        public String toString() {
            return outcome + " (" + show(draft) + ")";
        }
    }

    /** The state a dialogue keeps: the open draft, one saved behind it, and what was filed. */
    private final class Conversation {
        private final List<Draft> filed = new ArrayList<>();
        private final List<Draft> saved = new ArrayList<>();
        private @Nullable Draft open;
        private @Nullable Draft lastFiled;

        Answer say(String text) {
            Situation situation = new Situation(
                    NOW, standardSet(), "Sanne Jansen", open, lastFiled, lastFiled == null ? null : "D-1", filedDays());
            long start = System.nanoTime();
            Meaning meaning = understanding.read(text, situation);
            nanos += System.nanoTime() - start;
            messages++;
            List<String> outcomes = new ArrayList<>();
            meaning.acts().forEach(act -> outcomes.add(carryOut(act)));
            String outcome = outcomes.contains("FILED") ? "FILED" : outcomes.getFirst();
            return new Answer(outcome, open);
        }

        private Set<FiledDay> filedDays() {
            Set<FiledDay> days = new HashSet<>();
            filed.forEach(draft -> draft.lines().forEach(line -> {
                LocalDate date = line.date();
                String component = line.component();
                if (date != null && component != null) {
                    days.add(new FiledDay(component, date));
                }
            }));
            return days;
        }

        private String carryOut(Act act) {
            return switch (act) {
                case Act.ProposesFiling proposal -> propose(proposal.draft(), proposal.clarifications());
                case Act.AmendsDraft amendment -> show(amendment.after(), amendment.clarifications());
                case Act.Confirms _ -> confirm();
                case Act.CancelsDraft _ -> drop();
                case Act.RejectsDraft _ -> "ASKED";
                case Act.AsksDocuments _ -> "ANSWERED";
                case Act.AsksOwnMatters _ -> "INFORMED";
                case Act.WantsPerson _ -> "ESCALATED";
                case Act.Greets _, Act.Thanks _ -> "GREETED";
                case Act.OutOfScope _ -> "DECLINED";
            };
        }

        private String propose(Draft draft, List<Clarification> asked) {
            Draft current = open;
            if (current != null) {
                saved.add(current);
            }
            return show(draft, asked);
        }

        private String show(Draft draft, List<Clarification> asked) {
            open = draft;
            return draft.complete() && asked.isEmpty() ? "DRAFTED" : "ASKED";
        }

        private String confirm() {
            Draft draft = open;
            if (draft == null) {
                return "GREETED";
            }
            if (!draft.complete()) {
                return "ASKED";
            }
            filed.add(draft);
            lastFiled = draft;
            open = saved.isEmpty() ? null : saved.removeLast();
            return "FILED";
        }

        private String drop() {
            boolean had = open != null;
            open = saved.isEmpty() ? null : saved.removeLast();
            return had ? "CANCELLED" : "GREETED";
        }
    }

    static List<FilingComponent> standardSet() {
        return List.of(
                component("UREN", "Gewerkte uren", "HOUR", "uren", "gewerkt", "gewerkte uren", "normale uren"),
                component("OVERUREN", "Overuren", "HOUR", "overuren", "overwerk", "overgewerkt"),
                component("KM", "Kilometers", "KM", "km", "kilometer", "gereden", "woon-werk", "zakelijke kilometers"),
                component("TANK", "Tankkosten", "EUR", "getankt", "benzine", "diesel", "tankbon"),
                component("THUIS", "Dagen thuiswerk", "DAY", "thuisgewerkt", "thuiswerkdag", "vanuit huis"),
                component("DAGEN", "Gewerkte dagen", "DAY", "dagen gewerkt"),
                component("PARKEREN", "Parkeerkosten", "EUR", "parkeren", "parkeerkosten", "parkeerkaartje"),
                component("MAALTIJD", "Maaltijden", "EUR", "maaltijd", "lunch", "eten"));
    }

    private static FilingComponent component(String code, String name, String unit, String... aliases) {
        return new FilingComponent(code, name, unit, List.of(aliases), true);
    }
}
