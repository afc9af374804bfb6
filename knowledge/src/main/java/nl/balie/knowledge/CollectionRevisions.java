package nl.balie.knowledge;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the changes of each collection's texts. */
final class CollectionRevisions {

    private final JdbcClient jdbc;

    CollectionRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long of(CollectionId collection) {
        return jdbc.sql("select revision from knowledge_collection where collection_id = :collection")
                .param("collection", collection.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Makes changes of one collection wait for each other, until the caller's transaction ends. */
    void lock(CollectionId collection) {
        present(collection);
        jdbc.sql("select revision from knowledge_collection where collection_id = :collection for update")
                .param("collection", collection.value())
                .query(Long.class)
                .single();
    }

    /** Belongs in the transaction of the change itself; makes changes of one collection wait for each other. */
    void advance(CollectionId collection) {
        present(collection);
        jdbc.sql("update knowledge_collection set revision = revision + 1 where collection_id = :collection")
                .param("collection", collection.value())
                .update();
    }

    private void present(CollectionId collection) {
        jdbc.sql("insert into knowledge_collection (collection_id, revision) values (:collection, 0) on"
                        + " conflict do nothing")
                .param("collection", collection.value())
                .update();
    }
}
