package nl.balie.knowledge.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a file. */
public sealed interface Reading {

    /**
     * It was read.
     *
     * @param pages null where the format has none
     * @param findings what a person should know
     */
    record Read(@Nullable Integer pages, List<ReadSection> sections, List<Finding> findings) implements Reading {

        public Read {
            sections = List.copyOf(sections);
            findings = List.copyOf(findings);
        }
    }

    /** It could not be read. */
    record Unread(Finding reason) implements Reading {}
}
