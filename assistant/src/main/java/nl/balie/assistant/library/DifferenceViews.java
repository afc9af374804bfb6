package nl.balie.assistant.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.balie.knowledge.Section;
import nl.balie.knowledge.SectionChange;
import nl.balie.knowledge.VersionDifference;
import org.jspecify.annotations.Nullable;

/** Differences between two versions as they are shown: numbers in words, long stretches that stayed left out. */
final class DifferenceViews {

    /** Words that are shown around a change. */
    private static final int WORDS_AROUND = 14;

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern CLOSES = Pattern.compile("^[.,;:)%?\\n]");

    /** What became of a section. */
    enum Kind {
        CHANGED,
        ADDED,
        REMOVED,
        RENUMBERED
    }

    /** Words and what came in their place; empty where nothing stood or stands. */
    record Replacement(String before, String after) {}

    /** A piece of the text. */
    record Piece(SectionChange.Where where, String text) {}

    /**
     * A section that is not the same.
     *
     * @param was its number before, null if it has the same or had none
     */
    record Shown(
            Kind kind,
            String section,
            String heading,
            @Nullable String was,
            List<Replacement> replacements,
            List<Piece> pieces) {}

    /** How many of each there are. */
    record Tally(long changed, long added, long removed, long renumbered, int unchanged) {

        static Tally of(List<Shown> shown, int unchanged) {
            return new Tally(
                    count(shown, Kind.CHANGED),
                    count(shown, Kind.ADDED),
                    count(shown, Kind.REMOVED),
                    count(shown, Kind.RENUMBERED),
                    unchanged);
        }

        private static long count(List<Shown> shown, Kind kind) {
            return shown.stream().filter(each -> each.kind() == kind).count();
        }
    }

    private DifferenceViews() {}

    static List<Shown> of(VersionDifference difference) {
        return difference.changes().stream().map(DifferenceViews::shown).toList();
    }

    private static Shown shown(SectionChange change) {
        return switch (change) {
            case SectionChange.Added(Section section) -> whole(Kind.ADDED, section, SectionChange.Where.NEWER);
            case SectionChange.Removed(Section section) -> whole(Kind.REMOVED, section, SectionChange.Where.OLDER);
            case SectionChange.Renumbered(Section older, Section newer) ->
                new Shown(
                        Kind.RENUMBERED,
                        newer.label(),
                        newer.heading(),
                        (older.label() + " " + older.heading()).strip(),
                        List.of(),
                        List.of());
            case SectionChange.Changed changed ->
                new Shown(
                        Kind.CHANGED,
                        changed.newer().label(),
                        changed.newer().heading(),
                        changed.older().label().equals(changed.newer().label())
                                ? null
                                : changed.older().label(),
                        changed.replacements().stream()
                                .map(each -> new Replacement(each.before(), each.after()))
                                .toList(),
                        pieces(changed.pieces()));
        };
    }

    private static Shown whole(Kind kind, Section section, SectionChange.Where where) {
        return new Shown(
                kind, section.label(), section.heading(), null, List.of(), List.of(new Piece(where, section.text())));
    }

    private static List<Piece> pieces(List<SectionChange.Piece> pieces) {
        List<Piece> shown = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            SectionChange.Piece piece = pieces.get(at);
            String text = piece.where() == SectionChange.Where.BOTH
                    ? around(piece.text(), at == 0, at == pieces.size() - 1)
                    : piece.text();
            boolean joins = at == 0 || CLOSES.matcher(text).find();
            shown.add(new Piece(piece.where(), joins ? text : " " + text));
        }
        return shown;
    }

    /** The words next to a change: the last of what comes before it, the first of what comes after. */
    private static String around(String text, boolean first, boolean last) {
        List<String> words = SPACE.splitAsStream(text).toList();
        if (words.size() <= WORDS_AROUND * (first || last ? 1 : 2)) {
            return text;
        }
        String head = first ? "" : String.join(" ", words.subList(0, WORDS_AROUND)) + " ";
        String tail = last ? "" : " " + String.join(" ", words.subList(words.size() - WORDS_AROUND, words.size()));
        return head + "…" + tail;
    }
}
