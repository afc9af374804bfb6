package nl.balie.knowledge;

import java.util.List;

/** What the tables of a text say about the rows and columns that a question names. */
public sealed interface TableAnswer {

    /**
     * The cells that are meant.
     *
     * @param picked at least one; of several tables where they answer equally well
     * @param whole whether everything that the question names was found in them
     * @param names whether that holds for the names of rows and columns; a number with its unit may be about something else
     */
    record Cells(List<Picked> picked, boolean whole, boolean names) implements TableAnswer {
        public Cells {
            picked = List.copyOf(picked);
        }
    }

    /**
     * There is a table of these, but not with this one.
     *
     * @param asked such as {@code schaal 14}
     * @param there which there are
     */
    record NoSuch(String asked, List<String> there) implements TableAnswer {
        public NoSuch {
            there = List.copyOf(there);
        }
    }

    /**
     * A row and what is meant of it.
     *
     * @param row as it stands in the text, to quote
     * @param keys the cells that tell which row it is
     * @param values the cells that are meant, at least one
     */
    record Picked(Table table, Table.Row row, List<Table.Cell> keys, List<Table.Cell> values) {
        public Picked {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }
}
