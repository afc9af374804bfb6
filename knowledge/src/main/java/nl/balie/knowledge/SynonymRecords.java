package nl.balie.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of synonyms. */
final class SynonymRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    SynonymRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The lines of a library in the order in which they came. */
    List<Synonym> all(CollectionId library) {
        return jdbc.sql("select * from knowledge_synonym where collection_id = :library order by synonym_number")
                .param("library", library.value())
                .query((row, at) -> synonym(row))
                .list();
    }

    Optional<Synonym> one(CollectionId library, long number) {
        return jdbc.sql("select * from knowledge_synonym where collection_id = :library and synonym_number = :number")
                .param("library", library.value())
                .param("number", number)
                .query((row, at) -> synonym(row))
                .optional();
    }

    /** A number that no line of the library has or had. */
    long nextNumber(CollectionId library) {
        return jdbc.sql("""
            select coalesce(max(n), 0) + 1 from (
                select max(synonym_number) as n from knowledge_synonym where collection_id = :library
                union all
                select max(synonym_number) as n from knowledge_act where collection_id = :library) numbers\
            """).param("library", library.value()).query(Long.class).single();
    }

    Synonym insert(CollectionId library, long number, SynonymLine line, String by) {
        return written(library, number, line, by, """
            insert into knowledge_synonym (collection_id, synonym_number, used_words, regulation_words, changed_by,
                changed_at)
            values (:library, :number, :used, :regulation, :by, :at)\
            """);
    }

    Synonym update(CollectionId library, long number, SynonymLine line, String by) {
        return written(library, number, line, by, """
            update knowledge_synonym set used_words = :used, regulation_words = :regulation, changed_by = :by,
                changed_at = :at
            where collection_id = :library and synonym_number = :number\
            """);
    }

    private Synonym written(CollectionId library, long number, SynonymLine line, String by, String sql) {
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(sql)
                .param("library", library.value())
                .param("number", number)
                .param("used", line.usedWords())
                .param("regulation", line.regulationWords())
                .param("by", by)
                .param("at", at)
                .update();
        return new Synonym(number, line, by, at.toInstant());
    }

    void delete(CollectionId library, long number) {
        jdbc.sql("delete from knowledge_synonym where collection_id = :library and synonym_number = :number")
                .param("library", library.value())
                .param("number", number)
                .update();
    }

    private static Synonym synonym(ResultSet row) throws SQLException {
        return new Synonym(
                row.getLong("synonym_number"),
                SynonymLine.of(row.getString("used_words"), row.getString("regulation_words")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
