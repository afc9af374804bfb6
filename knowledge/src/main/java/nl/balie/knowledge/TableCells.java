package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.knowledge.NamedAxis.Kind;
import nl.balie.knowledge.TableAnswer.Cells;
import nl.balie.knowledge.TableAnswer.NoSuch;
import nl.balie.knowledge.TableAnswer.Picked;
import nl.balie.knowledge.TablePlaces.Place;
import org.jspecify.annotations.Nullable;

/**
 * The cells of tables that a question names: {@code schaal 4, periodiek 3}, {@code uurloon schaal C trede 2},
 * {@code loon 18 jaar}, {@code schaal 5 max}. Names may stand in rows or in columns, numbers in a range (promise 9).
 */
public final class TableCells {

    private static final double ROW_AND_COLUMN = 2;
    private static final double ROW_OR_COLUMN = 1.5;
    private static final int SHORT_QUESTION_WORDS = 6;
    private static final int SHORTEST_TELLING_WORD = 5;
    private static final int TELLING_START = 7;

    private static final Set<String> HIGHEST = Set.of(
            "max",
            "maximum",
            "maximaal",
            "maximale",
            "hoogste",
            "top",
            "highest",
            "eindschaal",
            "eindloon",
            "eindsalaris",
            "eindbedrag",
            "maximumsalaris",
            "maximumloon",
            "laatste",
            "eind");
    private static final Set<String> LOWEST = Set.of(
            "min",
            "minimum",
            "minimale",
            "laagste",
            "lowest",
            "aanvangssalaris",
            "aanvangsloon",
            "beginsalaris",
            "beginloon",
            "beginbedrag",
            "begin",
            "start",
            "instap",
            "instaploon",
            "instapsalaris",
            "minimumsalaris",
            "startloon",
            "startsalaris");

    private static final Set<String> MONEY = Set.of(
            "vergoeding",
            "bedrag",
            "loon",
            "uurloon",
            "salaris",
            "maandloon",
            "premie",
            "euro",
            "verdien",
            "verdient",
            "bijdrage",
            "toeslag");

    /** What a question asks the wage by, and how tables say it. */
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("uurloon", "uur"),
            Map.entry("uur", "uur"),
            Map.entry("hour", "uur"),
            Map.entry("hourly", "uur"),
            Map.entry("weekloon", "week"),
            Map.entry("week", "week"),
            Map.entry("maandloon", "maand"),
            Map.entry("maandsalaris", "maand"),
            Map.entry("maand", "maand"),
            Map.entry("month", "maand"),
            Map.entry("monthly", "maand"),
            Map.entry("jaarsalaris", "jaar"),
            Map.entry("jaarloon", "jaar"));

    /** Words of a question that ask for a cell and nothing else. */
    private static final Set<String> ASKING = Stream.of(
                    ("wat hoeveel is zijn verdien verdient verdienen krijg krijgt ik je u we een iemand de het van in"
                        + " bij met en na als per loon uurloon weekloon maandloon salaris maandsalaris jaarsalaris"
                        + " bruto uur week maand jaar dan voor hoe hoog what do does earn i the salary wage pay how"
                        + " much hourly monthly zit ben nu bedrag wordt nummer nr e ste kreeg krijgen verdiende"
                        + " scheelt verschil tussen meer minder welke medewerker werknemer vanaf sinds staat hoort"
                        + " periode gross difference between earned more than")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableSet());

    private enum Extreme {
        NONE,
        HIGHEST,
        LOWEST
    }

    private final List<NamedAxis> axes;

    /** Others on the same axes, where the question names two. */
    private final List<NamedAxis> others;

    private final Extreme extreme;
    private final Set<String> measures;
    private final boolean asksValue;
    private final List<String> besides;

    private TableCells(
            List<NamedAxis> axes,
            List<NamedAxis> others,
            Extreme extreme,
            Set<String> measures,
            boolean asksValue,
            List<String> besides) {
        this.axes = axes;
        this.others = others;
        this.extreme = extreme;
        this.measures = measures;
        this.asksValue = asksValue;
        this.besides = besides;
    }

    public static TableCells of(String question) {
        List<String> words = NamedAxis.words(question);
        Extreme extreme = words.stream().anyMatch(HIGHEST::contains)
                ? Extreme.HIGHEST
                : words.stream().anyMatch(LOWEST::contains) ? Extreme.LOWEST : Extreme.NONE;
        Set<String> measures = IntStream.range(0, words.size())
                .filter(i -> i == 0 || !Character.isDigit(words.get(i - 1).charAt(0)))
                .mapToObj(i -> MEASURES.get(words.get(i)))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
        AnswerType asked = AnswerTypes.asked(question).type();
        boolean value = asked == AnswerType.AMOUNT
                || asked == AnswerType.PERCENTAGE
                || words.stream().anyMatch(MONEY::contains)
                || question.strip().split("\\s+", -1).length <= SHORT_QUESTION_WORDS;
        List<NamedAxis> axes = NamedAxis.in(question);
        return new TableCells(axes, NamedAxis.besides(question), extreme, measures, value, besides(words, axes));
    }

    /** The words that ask for more than a cell: none in {@code wat verdien ik in schaal 5 max?} */
    private static List<String> besides(List<String> words, List<NamedAxis> axes) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD && Character.isLetter(word.charAt(0)))
                .filter(word -> !ASKING.contains(word) && !HIGHEST.contains(word) && !LOWEST.contains(word))
                .filter(word -> axes.stream()
                        .noneMatch(axis -> axis.isCalled(word) || axis.name().equals(word)))
                .filter(word -> !NamedAxis.isOrdinal(word) && !NamedAxis.isAxis(word))
                .toList();
    }

    /** Whether the text speaks of what the question asks besides the cell, if anything. */
    private boolean isAbout(String text) {
        String plain = NamedAxis.plain(text);
        return besides.isEmpty() || besides.stream().anyMatch(word -> plain.contains(start(word)));
    }

    private static String start(String word) {
        return word.substring(0, Math.min(word.length(), TELLING_START));
    }

    private boolean asksNothingElse() {
        return besides.isEmpty()
                && axes.stream()
                        .anyMatch(
                                axis -> axis.kind() == Kind.NAME && !axis.axis().isEmpty());
    }

    /** The same, where the question also said a year, which may be a column. */
    public TableCells inYear(int year) {
        List<NamedAxis> more = new ArrayList<>(axes);
        more.add(new NamedAxis("", Kind.YEAR, "", String.valueOf(year)));
        return new TableCells(List.copyOf(more), others, extreme, measures, asksValue, besides);
    }

    /** Whether the question names a row or column, and asks what stands there rather than something beside it. */
    public boolean askForCell() {
        return named().count() > 1 || (asksValue && named().findAny().isPresent());
    }

    private Stream<NamedAxis> named() {
        return axes.stream().filter(axis -> axis.kind() != Kind.YEAR);
    }

    /**
     * Whether the text surely has the cell: two names that cross, one name where nothing else is asked, or a number in a range
     * where the text speaks of all else that is asked.
     */
    boolean standIn(String text) {
        boolean enough = named().count() > 1 ? isAbout(text) : asksNothingElse() || speaksOfAll(text);
        return enough && in(text).orElse(null) instanceof Cells cells && cells.whole();
    }

    private boolean speaksOfAll(String text) {
        String plain = NamedAxis.plain(text);
        return asksValue
                && !besides.isEmpty()
                && named().findAny().isPresent()
                && besides.stream().allMatch(word -> plain.contains(start(word)));
    }

    /** How much more a text is worth for having the row and column that the question names, 1 for none. */
    double weight(String text) {
        if (!askForCell() || !text.contains(": ") || !isAbout(text)) {
            return 1;
        }
        return switch (in(text).orElse(null)) {
            case Cells cells when cells.whole() && named().count() > 1 -> ROW_AND_COLUMN;
            case Cells _ -> ROW_OR_COLUMN;
            case NoSuch _ -> ROW_OR_COLUMN;
            case null -> 1;
        };
    }

    /** The question with the names written in full that it abbreviates: {@code s3 p4}, {@code scale 3}. */
    String spelledOut(String question) {
        String names = named().filter(
                        axis -> axis.kind() == Kind.NAME && !axis.axis().isEmpty())
                .filter(axis -> axis.name().length() <= 2
                        || Set.of("scale", "step", "grade", "group").contains(axis.name()))
                .map(axis -> axis.axis().equals("STEP") ? "periodiek trede " + axis.value() : "schaal " + axis.value())
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? question : question + " " + names + " loon";
    }

    /**
     * What the tables of a text say; empty if none of them is about what the question names. Where it names two rows or two
     * columns, the cells of both.
     */
    public Optional<TableAnswer> in(String text) {
        Optional<TableAnswer> first = inTables(text);
        if (others.size() != 1 || !(first.orElse(null) instanceof Cells cells)) {
            return first;
        }
        return second().inTables(text).map(answer -> answer instanceof Cells more ? both(cells, more) : answer);
    }

    private TableCells second() {
        NamedAxis other = others.getFirst();
        List<NamedAxis> replaced =
                axes.stream().map(axis -> axis.isSameAxis(other) ? other : axis).toList();
        return new TableCells(replaced, List.of(), extreme, measures, asksValue, besides);
    }

    private static Cells both(Cells one, Cells other) {
        List<Picked> picked = new ArrayList<>(one.picked());
        picked.addAll(other.picked());
        return new Cells(picked, one.whole() && other.whole(), one.names() && other.names());
    }

    private Optional<TableAnswer> inTables(String text) {
        List<InTable> tables = named().findAny().isEmpty()
                ? List.of()
                : Table.in(text).stream()
                        .map(this::in)
                        .filter(one -> one.matched() + one.missing() > 0)
                        .toList();
        Optional<NoSuch> nowhere = noSuch(tables);
        int most = tables.stream()
                .filter(one -> !one.picked.isEmpty())
                .mapToInt(InTable::matched)
                .max()
                .orElse(0);
        if (nowhere.isPresent()) {
            return nowhere.map(TableAnswer.class::cast);
        } else if (most == 0) {
            return tables.stream()
                    .flatMap(one -> one.emptyCross().stream())
                    .map(TableAnswer.class::cast)
                    .findFirst();
        }
        List<Picked> picked = tables.stream()
                .filter(one -> one.matched() == most)
                .flatMap(one -> one.picked.stream())
                .toList();
        boolean names = tables.stream()
                .filter(one -> one.matched() == most)
                .anyMatch(
                        one -> named().filter(axis -> axis.kind() == Kind.NAME).allMatch(one::has));
        return Optional.of(new Cells(measured(picked), most == named().count(), names));
    }

    /** A name that a table has rows or columns of, but that is in none of the tables. */
    private Optional<NoSuch> noSuch(List<InTable> tables) {
        return named().filter(axis -> axis.kind() == Kind.NAME || named().count() == 1)
                .filter(axis -> tables.stream().noneMatch(one -> one.has(axis)))
                .flatMap(axis -> missing(axis, tables).stream())
                .findFirst();
    }

    /** With what all tables together have of the kind. */
    private static Optional<NoSuch> missing(NamedAxis axis, List<InTable> tables) {
        List<String> there = tables.stream()
                .flatMap(one -> one.missing(axis).stream())
                .flatMap(one -> one.there().stream())
                .distinct()
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new NoSuch(axis.shown(), there));
    }

    private InTable in(Table table) {
        TablePlaces places = new TablePlaces(table);
        List<Place> found = new ArrayList<>(axes.stream().map(places::of).toList());
        boolean about = found.stream().anyMatch(place -> place instanceof Place.Rows || place instanceof Place.Columns);
        for (int i = 0; about && i < axes.size(); i++) {
            boolean free = found.get(i) instanceof Place.Nowhere && axes.get(i).kind() == Kind.NAME;
            if (free && !axes.get(i).axis().isEmpty()) {
                found.set(i, places.bare(axes.get(i)));
            }
        }
        return new InTable(table, axes, found, picked(table, found));
    }

    private List<Picked> picked(Table table, List<Place> places) {
        Set<Integer> rows =
                IntStream.range(0, table.rows().size()).boxed().collect(Collectors.toCollection(TreeSet::new));
        Set<String> columns = new HashSet<>();
        Set<String> keys = new HashSet<>();
        boolean anyColumn = false;
        for (Place place : places) {
            if (place instanceof Place.Rows found) {
                rows.retainAll(found.rows());
                keys.addAll(found.keys());
            } else if (place instanceof Place.Columns found) {
                if (anyColumn) {
                    columns.retainAll(found.headers());
                } else {
                    columns.addAll(found.headers());
                }
                anyColumn = true;
            }
        }
        List<Picked> picked = new ArrayList<>();
        for (int row : rows) {
            Picked one = picked(table, table.rows().get(row), anyColumn ? columns : null, keys);
            if (!one.values().isEmpty()) {
                picked.add(one);
            }
        }
        return extreme(picked);
    }

    private static Picked picked(Table table, Table.Row row, @Nullable Set<String> columns, Set<String> keys) {
        List<Table.Cell> key = new ArrayList<>();
        List<Table.Cell> values = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            boolean meant = columns != null && columns.contains(cell.header());
            boolean tells = !meant
                    && (i == 0
                            || (keys.contains(cell.header()) && !cell.header().isEmpty()));
            if (tells) {
                key.add(cell);
            } else if (columns == null || meant) {
                values.add(cell);
            }
        }
        return new Picked(table, row, key, values);
    }

    private List<Picked> extreme(List<Picked> picked) {
        if (extreme == Extreme.NONE || picked.isEmpty()) {
            return picked;
        }
        if (picked.size() > 1 && picked.stream().allMatch(one -> one.values().size() == 1)) {
            return List.of(most(picked, one -> amount(one.values().getFirst().value())));
        }
        return picked.stream()
                .map(one -> new Picked(
                        one.table(), one.row(), one.keys(), List.of(most(one.values(), cell -> amount(cell.value())))))
                .toList();
    }

    private <T> T most(List<T> some, ToDoubleFunction<T> amount) {
        Comparator<T> byAmount = Comparator.comparingDouble(amount);
        Comparator<T> order = extreme == Extreme.HIGHEST ? byAmount : byAmount.reversed();
        return some.stream().max(order).orElseThrow();
    }

    private static double amount(String value) {
        String digits =
                value.replaceAll("[^\\d,.]", "").replaceAll("\\.(?=\\d{3})", "").replace(',', '.');
        return digits.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(digits) : Double.NEGATIVE_INFINITY;
    }

    /** Only what is measured as asked, where some of it is: {@code uurloon} leaves the table per month out. */
    private List<Picked> measured(List<Picked> picked) {
        if (measures.isEmpty()) {
            return picked;
        }
        List<Picked> narrowed = picked.stream()
                .map(one -> isMeasured(one.table().caption())
                        ? one
                        : new Picked(
                                one.table(),
                                one.row(),
                                one.keys(),
                                one.values().stream()
                                        .filter(cell -> isMeasured(cell.header()))
                                        .toList()))
                .filter(one -> !one.values().isEmpty())
                .toList();
        return narrowed.isEmpty() ? picked : narrowed;
    }

    private boolean isMeasured(String text) {
        String plain = NamedAxis.plain(text);
        return measures.stream().anyMatch(plain::contains);
    }

    /** One table with where each name leads in it. */
    private record InTable(Table table, List<NamedAxis> axes, List<Place> places, List<Picked> picked) {

        int matched() {
            return count(place -> place instanceof Place.Rows || place instanceof Place.Columns);
        }

        int missing() {
            return count(Place.Missing.class::isInstance);
        }

        private int count(java.util.function.Predicate<Place> wanted) {
            return (int) IntStream.range(0, axes.size())
                    .filter(i -> axes.get(i).kind() != Kind.YEAR && wanted.test(places.get(i)))
                    .count();
        }

        boolean has(NamedAxis axis) {
            Place place = places.get(axes.indexOf(axis));
            return place instanceof Place.Rows || place instanceof Place.Columns;
        }

        Optional<NoSuch> missing(NamedAxis axis) {
            return places.get(axes.indexOf(axis)) instanceof Place.Missing(List<String> there)
                    ? Optional.of(new NoSuch(axis.shown(), there))
                    : Optional.empty();
        }

        /** Each name exists, but where they cross there is nothing. */
        Optional<NoSuch> emptyCross() {
            if (matched() < 2 || !picked.isEmpty()) {
                return Optional.empty();
            }
            String asked = axes.stream()
                    .filter(axis -> axis.kind() != Kind.YEAR)
                    .map(NamedAxis::shown)
                    .collect(Collectors.joining(", "));
            return Optional.of(new NoSuch(asked, List.of()));
        }
    }
}
