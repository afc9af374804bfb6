package nl.balie.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Table;
import nl.balie.knowledge.TableAnswer.Cells;
import nl.balie.knowledge.TableAnswer.Picked;

/** The cells of a table as an answer: the value first where there is one, the row by its own words, what each table is. */
final class TableExtract {

    private static final int MOST_ROWS = 20;
    private static final int LONGEST_QUOTE_CHARACTERS = 900;

    private TableExtract() {}

    static Extract of(Passage passage, Cells cells, String question) {
        List<Picked> picked = cells.picked().stream()
                .limit(MOST_ROWS)
                .map(one -> narrowed(one, question))
                .toList();
        List<String> pieces = new ArrayList<>();
        String caption = "";
        boolean several = picked.stream().map(Picked::table).distinct().count() > 1;
        for (Picked one : picked) {
            String above = one.table().caption();
            if (several && !above.equals(caption) && !above.isEmpty()) {
                pieces.add(above);
                caption = above;
            }
            pieces.add(shown(one));
        }
        difference(picked).ifPresent(pieces::add);
        pieces.addAll(notes(passage.text(), picked.getLast()));
        boolean single = picked.size() == 1 && picked.getFirst().values().size() == 1;
        String lead = single ? picked.getFirst().values().getFirst().value() : "";
        return new Extract(passage, pieces, quote(passage.text(), picked), lead);
    }

    /** Who names two cells wants to compare them. */
    private static Optional<String> difference(List<Picked> picked) {
        boolean two = picked.size() == 2
                && picked.stream().allMatch(one -> one.values().size() == 1);
        return two
                ? Difference.of(
                        picked.getFirst().values().getFirst().value(),
                        picked.getLast().values().getFirst().value())
                : Optional.empty();
    }

    /** Of the cells of a row the one whose header the question names, if it names one more than the others. */
    private static Picked narrowed(Picked picked, String question) {
        if (picked.values().size() < 2) {
            return picked;
        }
        List<String> headers = picked.values().stream().map(Table.Cell::header).toList();
        Weights weights = Weights.of(Words.of(question.replaceAll("\\d", " ")), headers);
        double most = headers.stream().mapToDouble(weights::share).max().orElse(0);
        List<Table.Cell> best = picked.values().stream()
                .filter(cell -> weights.share(cell.header()) >= most)
                .toList();
        return new Picked(picked.table(), picked.row(), picked.keys(), best);
    }

    private static String shown(Picked picked) {
        List<Table.Cell> cells = new ArrayList<>(picked.keys());
        cells.addAll(picked.values());
        return cells.stream().map(Table.Cell::text).collect(Collectors.joining("; "));
    }

    /** What stands below a table and begins with an asterisk or a raised figure belongs to it. */
    private static List<String> notes(String text, Picked last) {
        List<String> lines = Sentences.paragraphs(text);
        int below = lines.indexOf(last.table().rows().getLast().text()) + 1;
        return lines.stream().skip(below).takeWhile(Conditions::isNote).toList();
    }

    /** The rows from the first to the last where they stand together, else the first. */
    private static String quote(String text, List<Picked> picked) {
        List<String> lines = Sentences.paragraphs(text);
        int from = lines.indexOf(picked.getFirst().row().text());
        int to = lines.indexOf(picked.getLast().row().text());
        String block = from < 0 || to < from ? "" : String.join("\n", lines.subList(from, to + 1));
        return block.isEmpty() || block.length() > LONGEST_QUOTE_CHARACTERS
                ? picked.getFirst().row().text()
                : block;
    }
}
