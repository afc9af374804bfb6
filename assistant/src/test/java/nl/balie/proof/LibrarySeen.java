package nl.balie.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.balie.testing.TestDatabase;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;

/**
 * A library as it is seen from outside: by its interface, in its database and in its index.
 *
 * @param documents title to what was read of it
 * @param results question to what was found, best first
 * @param stored sections in the database of documents that were read
 * @param stray sections of documents that were not, and files whose pieces do not add up
 * @param indexed sections in the index
 */
record LibrarySeen(
        Map<String, List<Held>> documents, Map<String, List<String>> results, int stored, int stray, int indexed) {

    private static final int RESULTS = 50;
    private static final double SCORE_STEPS = 10_000;

    /** A document and the sections that were read of it. */
    record Held(String status, List<String> sections) {}

    /** What the interface tells; the database and the index are counted when nobody uses them. */
    static LibrarySeen through(Caller caller, String login, List<String> questions) {
        Map<String, List<Held>> documents = new TreeMap<>();
        for (JsonNode document : caller.get(login, "/api/knowledge/documents").get("documents")) {
            documents
                    .computeIfAbsent(document.get("title").asString(), title -> new ArrayList<>())
                    .add(new Held(document.get("status").asString(), sections(caller, login, document)));
        }
        Map<String, List<String>> results = new TreeMap<>();
        questions.forEach(question -> results.put(question, results(caller, login, question)));
        return new LibrarySeen(documents, results, 0, 0, 0);
    }

    LibrarySeen counted(TestDatabase.Address database, Path index, UUID collection) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            int stored = count(
                    connection.prepareStatement("select count(*) from knowledge_section s"
                            + " join knowledge_document d on d.collection_id = s.collection_id and d.document_id ="
                            + " s.document_id and d.status = 'READY' where s.collection_id = ?"),
                    collection);
            int all = count(
                    connection.prepareStatement("select count(*) from knowledge_section where collection_id = ?"),
                    collection);
            int torn = count(
                    connection.prepareStatement("select count(*) from knowledge_document d where d.collection_id = ?"
                            + " and (d.file_bytes <> (select coalesce(sum(octet_length(p.content)), 0) from"
                            + " knowledge_document_piece p where p.collection_id = d.collection_id and p.document_id ="
                            + " d.document_id) or (d.status = 'READY' and d.sections <> (select count(*) from"
                            + " knowledge_section s where s.collection_id = d.collection_id and s.document_id ="
                            + " d.document_id)))"),
                    collection);
            return new LibrarySeen(documents, results, stored, all - stored + torn, indexed(index, collection));
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot look into the database of the run", failure);
        }
    }

    private static int count(PreparedStatement statement, UUID collection) throws SQLException {
        try (statement) {
            statement.setObject(1, collection);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static int indexed(Path index, UUID collection) {
        try (var directory = FSDirectory.open(index.resolve(collection.toString()));
                var reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> sections(Caller caller, String login, JsonNode document) {
        String path = "/api/knowledge/documents/" + document.get("id").asString() + "/sections";
        return StreamSupport.stream(caller.get(login, path).get("sections").spliterator(), false)
                .map(section -> section.get("section").asString() + ": "
                        + section.get("text").asString())
                .toList();
    }

    /** Passages with their scores; those of one score have no order. */
    private static List<String> results(Caller caller, String login, String question) {
        record Found(double score, String where) {}
        String path = "/api/knowledge/search?size=" + RESULTS + "&q=" + question.replace(' ', '+');
        List<Found> found = StreamSupport.stream(
                        caller.get(login, path).get("passages").spliterator(), false)
                .map(passage -> new Found(
                        Math.round(passage.get("score").asDouble() * SCORE_STEPS) / SCORE_STEPS,
                        passage.get("title").asString() + ", "
                                + passage.get("section").asString()))
                .toList();
        // Where the list ends in the middle of equal scores, which of them are in it is chance.
        double last = found.isEmpty() ? 0 : found.getLast().score();
        return found.stream()
                .filter(each -> found.size() < RESULTS || each.score() > last)
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::where))
                .map(each -> each.score() + " " + each.where())
                .toList();
    }
}
