package nl.balie.portal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.portal.party.EmployerId;
import nl.balie.testing.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@Tag("database")
class HistoryStorageTest {

    private static final Subject DECLARATION = new Subject("declaration", "D-2026-1120-01");
    private final EmployerId zonnebloem = EmployerId.random();
    private final EmployerId letterlust = EmployerId.random();
    private Storage storage;
    private History history;

    @BeforeEach
    void open() {
        storage = Storage.with(History.class);
        history = storage.get(History.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void tellsWhatHappenedInOrder() {
        record(zonnebloem, "declaration.submitted", null);
        record(zonnebloem, "declaration.rejected", "dinsdag was je vrij");

        assertThat(history.of(zonnebloem, DECLARATION))
                .extracting(HistoryEntry::what, HistoryEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("declaration.submitted", null),
                        org.assertj.core.groups.Tuple.tuple("declaration.rejected", "dinsdag was je vrij"));
        assertThat(history.firstBroken(zonnebloem)).isEmpty();
    }

    @Test
    void showsNothingOfAnotherEmployer() {
        record(zonnebloem, "declaration.submitted", null);

        assertThat(history.of(letterlust, DECLARATION)).isEmpty();
    }

    @Test
    void findsAChangedLineAMissingLineAndACutTail() {
        for (int i = 0; i < 5; i++) {
            record(zonnebloem, "declaration.submitted", "keer " + i);
            record(letterlust, "declaration.submitted", "keer " + i);
        }
        storage.jdbc()
                .sql("update history_entry set reason = 'anders' where employer_id = ? and seq = 3")
                .param(zonnebloem.value())
                .update();
        storage.jdbc()
                .sql("delete from history_entry where employer_id = ? and seq = 5")
                .param(letterlust.value())
                .update();

        assertThat(history.firstBroken(zonnebloem)).hasValue(3);
        assertThat(history.firstBroken(letterlust)).hasValue(5);
    }

    @Test
    void isPartOfTheChangeItTellsOf() {
        assertThatThrownBy(() ->
                        history.record(zonnebloem, DECLARATION, Actor.system("test"), "declaration.submitted", null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                writes.add(threads.submit(() -> record(zonnebloem, "declaration.submitted", null)));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        }
        assertThat(history.of(zonnebloem, DECLARATION)).hasSize(64);
        assertThat(history.firstBroken(zonnebloem)).isEmpty();
    }

    private void record(EmployerId employer, String what, @org.jspecify.annotations.Nullable String reason) {
        storage.inTransaction(() -> history.record(employer, DECLARATION, Actor.system("test"), what, reason));
    }
}
