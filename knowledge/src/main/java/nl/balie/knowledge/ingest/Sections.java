package nl.balie.knowledge.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns blocks into sections: an article is one section, whatever its inner headings; its path is the headings above it.
 */
final class Sections {

    /** Text without any numbering is cut at a paragraph's end once it is this long. */
    private static final int LONGEST_SECTION_CHARACTERS = 6000;

    private static final int LONGEST_LABEL_CHARACTERS = 300;
    private static final int LONGEST_RUN_IN_TITLE_CHARACTERS = 100;

    private static final Pattern CONTENTS_LINE =
            Pattern.compile("^.{2,160}?(?:\\.\\s?){4,}\\s*\\d{1,4}$|^.{2,160}?…+\\s*\\d{1,4}$");
    private static final Pattern CONTENTS =
            Pattern.compile("(?i)^(?:inhoud|inhoudsopgave|table of contents|contents)$");

    /** A heading that is open: what stands below it belongs to it. */
    private record Open(int level, int depth, @Nullable HeadingNumber number, String text) {}

    private final List<ReadSection> done = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<ReadPlace> places = new ArrayList<>();
    private int paragraphs;
    private final String nameless;
    private int page;
    private int part = 1;
    private boolean onlyNumberSoFar;
    private boolean inContents;

    /** Whether the last heading has nothing below it yet. */
    private boolean empty;

    /** Starts a document; text before the first heading takes this label. */
    Sections(String nameless) {
        this.nameless = nameless;
    }

    void accept(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        if (block.isHeading()) {
            heading(block);
        } else {
            paragraph(block);
        }
    }

    int count() {
        return done.size();
    }

    List<ReadSection> finish() {
        close();
        keepIfEmpty();
        return List.copyOf(done);
    }

    private void heading(Block block) {
        String heading = oneLine(block.text());
        Optional<HeadingNumber> number = HeadingNumber.of(heading, true);
        Open last = open.peek();
        if (number.isEmpty() && onlyNumberSoFar && last != null) {
            completeTitle(last, heading);
            addPlaces(ReadPlace.HEADING, block.areas());
            return;
        }
        boolean innerHeading = number.isEmpty() && last != null && last.number != null && last.number.isArticle();
        if (innerHeading && block.level() > last.level) {
            append(heading, block.areas());
            return;
        }
        close();
        open(block, heading, number.orElse(null));
    }

    /** {@code Artikel 3} on one line, its title on the next. */
    private void completeTitle(Open last, String title) {
        open.pop();
        HeadingNumber number = last.number == null
                ? null
                : new HeadingNumber(last.number.label(), last.number.number(), title, last.number.depth());
        open.push(new Open(last.level, last.depth, number, last.text + " " + title));
        onlyNumberSoFar = false;
    }

    private void open(Block block, String heading, @Nullable HeadingNumber number) {
        int level = block.level() > 0 ? block.level() : levelOf(number);
        int depth = number == null ? depthOfWords(level) : number.depth();
        if (!open.isEmpty() && !isAbove(open.peek(), level, depth)) {
            keepIfEmpty();
        }
        while (!open.isEmpty() && !isAbove(open.peek(), level, depth)) {
            open.pop();
        }
        empty = true;
        places.clear();
        open.push(new Open(level, depth, number, heading));
        page = block.page();
        addPlaces(ReadPlace.HEADING, block.areas());
        inContents = CONTENTS.matcher(heading).matches();
        onlyNumberSoFar = number != null && number.title().isEmpty();
    }

    /** {@code Artikel 12 Vervallen}, or a sentence in bold, says something without any text below it. */
    private void keepIfEmpty() {
        Open last = open.peek();
        if (last == null || !empty || inContents) {
            return;
        }
        HeadingNumber number = last.number;
        boolean speaks = !CONTENTS_LINE.matcher(last.text).matches()
                && (number == null
                        ? last.level >= BoldHeading.LEVEL
                        : number.isCitable() && !number.title().isEmpty());
        if (speaks) {
            text.append(number == null ? last.text : number.title());
            done.add(section());
            text.setLength(0);
        }
        empty = false;
    }

    /** Where all headings look the same, one without a number stands below the chapters and above the articles. */
    private int depthOfWords(int level) {
        boolean belowNumber = level >= BoldHeading.LEVEL
                && open.stream()
                        .anyMatch(candidate -> candidate.number != null
                                && candidate.level == level
                                && candidate.depth < HeadingNumber.ARTICLE);
        return belowNumber ? HeadingNumber.ARTICLE - 5 : 0;
    }

    /** A heading without looks stands on the level of the last one of its own depth, else just below what is open. */
    private int levelOf(@Nullable HeadingNumber number) {
        if (number == null) {
            return 1;
        }
        for (Open candidate : open) {
            if (candidate.depth == number.depth()) {
                return candidate.level;
            }
        }
        return open.stream()
                .filter(candidate -> candidate.depth < number.depth())
                .mapToInt(candidate -> candidate.level)
                .max()
                .orElse(1);
    }

    private static boolean isAbove(Open candidate, int level, int depth) {
        return candidate.level < level || (candidate.level == level && candidate.depth < depth);
    }

    private void paragraph(Block block) {
        String paragraph = block.text();
        if (CONTENTS_LINE.matcher(oneLine(paragraph)).matches()
                || CONTENTS.matcher(oneLine(paragraph)).matches()) {
            return;
        }
        HeadingNumber number = HeadingNumber.of(paragraph, false).orElse(null);
        if (number != null && startsSection(number, paragraph)) {
            close();
            runIn(block, number);
            return;
        }
        if (text.isEmpty() && open.isEmpty()) {
            page = block.page();
        }
        if (text.length() + paragraph.length() > LONGEST_SECTION_CHARACTERS && isUnnumbered()) {
            continueOnNewSection(block.page());
        }
        append(paragraph, block.areas());
    }

    /** {@code Artikel 3 De werkgever …} or, inside chapter 7, {@code 7.2 Voor kilometers …}: number and text in one. */
    private boolean startsSection(HeadingNumber number, String paragraph) {
        if (Character.isLowerCase(paragraph.charAt(0))) {
            return false;
        }
        if (number.title().isEmpty()) {
            return number.isCitable();
        }
        if (number.isArticle()) {
            return Character.isUpperCase(number.title().charAt(0))
                    && !paragraph.matches("(?s)^Artikel \\S+ (?:lid|van|is|en|of)\\b.*");
        }
        return number.isDecimal()
                && Character.isUpperCase(number.title().charAt(0))
                && open.stream()
                        .anyMatch(candidate -> candidate.number != null
                                && (number.isWithin(candidate.number) || isSibling(number, candidate.number)));
    }

    private static boolean isSibling(HeadingNumber one, HeadingNumber other) {
        return other.isDecimal()
                && one.depth() == other.depth()
                && one.number()
                        .startsWith(other.number().substring(0, other.number().lastIndexOf('.') + 1));
    }

    private void runIn(Block block, HeadingNumber number) {
        String rest = number.title();
        int lineEnd = rest.indexOf('\n');
        String firstLine = lineEnd < 0 ? rest : rest.substring(0, lineEnd);
        boolean titled = firstLine.length() <= LONGEST_RUN_IN_TITLE_CHARACTERS && !firstLine.matches(".*[.;:,]$");
        String title = titled ? firstLine : "";
        HeadingNumber titledNumber = new HeadingNumber(number.label(), number.number(), title, number.depth());
        String heading = title.isEmpty() ? number.label() : number.label() + " " + title;
        open(Block.heading(0, heading, block.areas()), heading, titledNumber);
        onlyNumberSoFar = false;
        append(titled ? (lineEnd < 0 ? "" : rest.substring(lineEnd + 1)) : rest, block.areas());
    }

    private boolean isUnnumbered() {
        Open last = open.peek();
        return last == null || last.number == null || !last.number.isCitable();
    }

    private void continueOnNewSection(int onPage) {
        int next = part + 1;
        close();
        part = next;
        page = onPage;
    }

    private void append(String paragraph, List<Area> areas) {
        if (paragraph.isBlank()) {
            return;
        }
        onlyNumberSoFar = false;
        empty = false;
        if (!text.isEmpty()) {
            text.append('\n');
        }
        String piece = paragraph.strip();
        text.append(piece);
        addPlaces(paragraphs, areas);
        paragraphs += (int) piece.lines().count();
    }

    private void close() {
        if (!text.isEmpty() && !inContents) {
            done.add(section());
        }
        text.setLength(0);
        places.clear();
        paragraphs = 0;
        part = 1;
    }

    private ReadSection section() {
        Open last = open.peek();
        List<String> path =
                new ArrayList<>(open.reversed().stream().map(Open::text).toList());
        String label = nameless;
        String heading = "";
        if (last != null) {
            path.removeLast();
            HeadingNumber number = last.number;
            label = last.text;
            if (number != null && number.isCitable()) {
                label = number.label();
                heading = number.title();
            }
        }
        String continued = part > 1 ? " (" + part + ")" : "";
        return new ReadSection(
                shortened(label) + continued,
                shortened(heading),
                path,
                page > 0 ? page : null,
                text.toString(),
                places);
    }

    private void addPlaces(int paragraph, List<Area> areas) {
        areas.forEach(area -> places.add(ReadPlace.of(paragraph, area)));
    }

    private static String shortened(String label) {
        int longest = LONGEST_LABEL_CHARACTERS - 10;
        return label.length() <= longest ? label : label.substring(0, longest);
    }

    private static String oneLine(String text) {
        Matcher spaces = Pattern.compile("\\s+").matcher(text);
        return spaces.replaceAll(" ").strip();
    }
}
