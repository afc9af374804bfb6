package nl.balie.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of what was done in libraries; written in the transaction of the act itself. */
final class Acts {

    private final JdbcClient jdbc;
    private final CollectionRevisions revisions;
    private final Clock clock;

    Acts(JdbcClient jdbc, CollectionRevisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Belongs in the transaction of the act; acts of one library wait for each other. */
    void record(CollectionId library, LibraryDocument document, Act.Kind kind, String by) {
        record(library, document, kind, by, List.of());
    }

    void record(CollectionId library, LibraryDocument document, Act.Kind kind, String by, List<Act.Change> changes) {
        record(
                library,
                new Thing(document.collection(), document.id().value(), null, document.title(), document.version()),
                kind,
                by,
                changes);
    }

    /** An act on a synonym: what it was, null if it was not there, and what it is, null if it no longer is. */
    void record(CollectionId library, @Nullable Synonym before, @Nullable Synonym after, Act.Kind kind, String by) {
        Synonym named = Objects.requireNonNull(after == null ? before : after);
        String words = named.line().usedWords();
        String title = words.substring(0, Math.min(words.length(), NewDocument.LONGEST_TITLE_CHARACTERS));
        record(
                library,
                new Thing(library, null, named.number(), title, ""),
                kind,
                by,
                List.of(
                        new Act.Change(
                                Act.Field.USED_WORDS,
                                words(before, SynonymLine::usedWords),
                                words(after, SynonymLine::usedWords)),
                        new Act.Change(
                                Act.Field.REGULATION_WORDS,
                                words(before, SynonymLine::regulationWords),
                                words(after, SynonymLine::regulationWords))));
    }

    private static String words(@Nullable Synonym synonym, Function<SynonymLine, String> side) {
        return synonym == null ? "" : side.apply(synonym.line());
    }

    /** What an act is about. */
    private record Thing(
            CollectionId owner,
            @Nullable UUID document,
            @Nullable Long synonym,
            String title,
            String version) {}

    private void record(CollectionId library, Thing thing, Act.Kind kind, String by, List<Act.Change> changes) {
        revisions.lock(library);
        jdbc.sql("""
            insert into knowledge_act (collection_id, act_number, document_collection_id, document_id, synonym_number,
                title, version, kind, at_time, actor, values_before, values_after, undone_by)
            values (:library,
                (select coalesce(max(a.act_number), 0) + 1 from knowledge_act a where a.collection_id = :library),
                :owner, :document, :synonym, :title, :version, :kind, :at, :by, :before, :after, '')\
            """)
                .param("library", library.value())
                .param("owner", thing.owner.value())
                .param("document", thing.document, Types.OTHER)
                .param("synonym", thing.synonym, Types.BIGINT)
                .param("title", thing.title)
                .param("version", thing.version)
                .param("kind", kind.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("before", lines(changes, true))
                .param("after", lines(changes, false))
                .update();
    }

    Optional<Act> one(CollectionId library, long number) {
        return jdbc.sql("select * from knowledge_act where collection_id = :library and act_number = :number")
                .param("library", library.value())
                .param("number", number)
                .query((row, at) -> act(row))
                .optional();
    }

    /** The last acts on synonyms of a library, latest first. */
    List<Act> ofSynonyms(CollectionId library, int most) {
        return jdbc.sql("select * from knowledge_act where collection_id = :library and synonym_number is not null"
                        + " order by act_number desc limit :most")
                .param("library", library.value())
                .param("most", most)
                .query((row, at) -> act(row))
                .list();
    }

    /** The last acts of a library, latest first. */
    List<Act> latest(CollectionId library, int most) {
        return jdbc.sql("select * from knowledge_act where collection_id = :library order by act_number desc"
                        + " limit :most")
                .param("library", library.value())
                .param("most", most)
                .query((row, at) -> act(row))
                .list();
    }

    /** What was done with a document in a library, latest first. */
    List<Act> of(CollectionId library, DocumentId document, int most) {
        return jdbc.sql("select * from knowledge_act where collection_id = :library and document_id = :document"
                        + " order by act_number desc limit :most")
                .param("library", library.value())
                .param("document", document.value())
                .param("most", most)
                .query((row, at) -> act(row))
                .list();
    }

    /** Says whether this call took it back: of two at the same time only one does. */
    boolean markUndone(Act act, String by) {
        return jdbc.sql("update knowledge_act set undone_at = :at, undone_by = :by"
                                + " where collection_id = :library and act_number = :number and undone_at is null")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("library", act.collection().value())
                        .param("number", act.number())
                        .update()
                == 1;
    }

    private static String lines(List<Act.Change> changes, boolean before) {
        List<String> lines = new ArrayList<>();
        for (Act.Change change : changes) {
            String value = before ? change.before() : change.after();
            lines.add(change.field().name() + "=" + value.replaceAll("\\R", " "));
        }
        return String.join("\n", lines);
    }

    private static Act act(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        @Nullable UUID document = row.getObject("document_id", UUID.class);
        return new Act(
                new CollectionId(uuid(row, "collection_id")),
                row.getLong("act_number"),
                new CollectionId(uuid(row, "document_collection_id")),
                document == null ? null : new DocumentId(document),
                row.getObject("synonym_number", Long.class),
                row.getString("title"),
                row.getString("version"),
                Act.Kind.valueOf(row.getString("kind")),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                changes(values(row.getString("values_before")), values(row.getString("values_after"))),
                undone == null ? null : new Act.Undone(undone.toInstant(), row.getString("undone_by")));
    }

    private static List<Act.Change> changes(Map<Act.Field, String> before, Map<Act.Field, String> after) {
        return before.entrySet().stream()
                .map(field -> new Act.Change(
                        field.getKey(), field.getValue(), Objects.requireNonNullElse(after.get(field.getKey()), "")))
                .toList();
    }

    private static Map<Act.Field, String> values(String lines) {
        Map<Act.Field, String> values = new EnumMap<>(Act.Field.class);
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            values.put(Act.Field.valueOf(line.substring(0, equals)), line.substring(equals + 1));
        });
        return values;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
