package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.SectionText;
import nl.balie.knowledge.lexical.TextSource;
import nl.balie.knowledge.vector.SemanticSpace;
import nl.balie.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class UpkeepTest {

    private static final String RULES = """
        ### Artikel 7.2 Kilometers
        Je ontvangt een vergoeding van € 0,35 per kilometer.
        ### Artikel 7.3 Thuiswerken
        Werk je thuis, dan ontvang je € 2,40 per dag.
        """;

    private static final int EDITS = 1000;

    private static DataSource database;

    @TempDir
    private Path indexes;

    private LibraryFixture fixture;
    private final CollectionId zonnebloem = LibraryFixture.collection();
    private final List<CollectionId> own = List.of(zonnebloem);

    @BeforeAll
    static void migrate() {
        database = TestDatabase.dataSource();
    }

    @BeforeEach
    void open() {
        fixture = LibraryFixture.on(database, indexes);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void keepsADiscardedDocumentOutOfEverySearchUntilItIsTakenBack() {
        DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        List<Passage> before = fixture.search(zonnebloem, "kilometers");

        assertThat(fixture.upkeep.discard(zonnebloem, id, "Fatima")).isTrue();

        assertThat(fixture.search(zonnebloem, "kilometers")).isEmpty();
        assertThat(fixture.library.documents(own)).isEmpty();
        assertThat(fixture.library.sections(own, id)).isEmpty();
        assertThat(fixture.library.file(own, id)).isEmpty();
        assertThat(fixture.upkeep.bin(zonnebloem))
                .extracting(LibraryDocument::id)
                .containsExactly(id);
        assertThat(fixture.upkeep.reconcile(zonnebloem)).isEqualTo(new Reconciliation(0, 0, 0, 0));

        assertThat(fixture.upkeep.restore(zonnebloem, id, "Fatima")).isTrue();
        assertThat(fixture.search(zonnebloem, "kilometers")).isEqualTo(before);
        assertThat(fixture.upkeep.bin(zonnebloem)).isEmpty();
    }

    @Test
    void emptiesTheBinAfterThirtyDays() {
        DocumentId old = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        DocumentId recent = fixture.read(zonnebloem, LibraryFixture.markdown("Handboek", RULES));
        fixture.upkeep.discard(zonnebloem, old, "Fatima");
        fixture.upkeep.discard(zonnebloem, recent, "Fatima");
        binnedSince(recent, LibraryFixture.TODAY.minusDays(Upkeep.DAYS_IN_BIN - 1));
        fixture.upkeep.emptyBin();
        assertThat(fixture.upkeep.bin(zonnebloem)).hasSize(2);

        binnedSince(old, LibraryFixture.TODAY.minusDays(Upkeep.DAYS_IN_BIN + 1));
        fixture.upkeep.emptyBin();

        assertThat(fixture.upkeep.bin(zonnebloem))
                .extracting(LibraryDocument::id)
                .containsExactly(recent);
        assertThat(fixture.upkeep.restore(zonnebloem, old, "Fatima")).isFalse();
        assertThat(fixture.upkeep.undo(own, number(Act.Kind.DISCARDED, old), "Fatima"))
                .isEqualTo(Act.Undoing.GONE);
    }

    @Test
    void opensTheOldVersionAgainWhileTheNewOneLiesInTheBin() {
        DocumentId old = fixture.readAndTicked(zonnebloem, version("2025", LocalDate.of(2025, 1, 1), null));
        DocumentId next = fixture.readAndTicked(zonnebloem, version("2026", LocalDate.of(2026, 1, 1), old));
        assertThat(fixture.document(zonnebloem, old).validity().until()).isEqualTo(LocalDate.of(2025, 12, 31));

        assertThat(fixture.upkeep.undo(own, number(Act.Kind.REPLACED, next), "Fatima"))
                .isEqualTo(Act.Undoing.DONE);
        assertThat(fixture.document(zonnebloem, old).validity().until()).isNull();
        assertThat(fixture.search(zonnebloem, "kilometers"))
                .extracting(Passage::version)
                .containsOnly("2025");

        fixture.upkeep.restore(zonnebloem, next, "Fatima");
        assertThat(fixture.document(zonnebloem, old).validity().until()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(fixture.search(zonnebloem, "kilometers"))
                .extracting(Passage::version)
                .containsOnly("2026");
    }

    @Test
    void correctsWhatADocumentSaysAboutItselfAndTakesThatBack() {
        DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        var amendment = new Amendment(
                "Tuinregeling",
                new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                Set.of(Audience.ON_CALL),
                new Care("Fatima El Amrani", LocalDate.of(2026, 9, 1)));

        assertThat(fixture.upkeep.amend(zonnebloem, id, amendment, "Fatima")).isEqualTo(Amendment.Outcome.DONE);
        assertThat(fixture.upkeep.amend(zonnebloem, id, amendment, "Fatima")).isEqualTo(Amendment.Outcome.UNCHANGED);

        assertThat(Amendment.of(fixture.document(zonnebloem, id))).isEqualTo(amendment);
        assertThat(fixture.search(zonnebloem, "tuinregeling")).isNotEmpty();
        assertThat(search(Audience.PERMANENT, LibraryFixture.TODAY)).isEmpty();
        assertThat(search(Audience.ON_CALL, LocalDate.of(2027, 1, 1))).isEmpty();
        Act act = fixture.upkeep.history(zonnebloem, id, 10).getFirst();
        assertThat(act.by()).isEqualTo("Fatima");
        assertThat(act.changes())
                .contains(
                        new Act.Change(Act.Field.TITLE, "Regeling", "Tuinregeling"),
                        new Act.Change(Act.Field.REVIEW_ON, "", "2026-09-01"))
                .hasSize(6);

        assertThat(fixture.upkeep.undo(own, act.number(), "Henk")).isEqualTo(Act.Undoing.DONE);
        assertThat(fixture.document(zonnebloem, id).title()).isEqualTo("Regeling");
        assertThat(fixture.search(zonnebloem, "tuinregeling")).isEmpty();
        assertThat(search(Audience.PERMANENT, LibraryFixture.TODAY)).isNotEmpty();
        assertThat(fixture.upkeep.undo(own, act.number(), "Henk")).isEqualTo(Act.Undoing.UNKNOWN);
    }

    @Test
    void refusesAnAmendmentThatCannotBe() {
        DocumentId id = fixture.read(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        var backwards = new Validity(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1));

        assertThat(fixture.upkeep.amend(zonnebloem, id, new Amendment("R", backwards, Set.of(), Care.NONE), "Fatima"))
                .isEqualTo(Amendment.Outcome.VALIDITY_REVERSED);
        assertThat(fixture.upkeep.amend(
                        LibraryFixture.collection(),
                        id,
                        new Amendment("R", Validity.ALWAYS, Set.of(), Care.NONE),
                        "Fatima"))
                .isEqualTo(Amendment.Outcome.UNKNOWN);
    }

    @Test
    void movesTheEndOfTheOldVersionWithTheStartOfTheNew() {
        DocumentId old = fixture.read(zonnebloem, version("2025", LocalDate.of(2025, 1, 1), null));
        DocumentId next = fixture.read(zonnebloem, version("2026", LocalDate.of(2026, 1, 1), old));

        fixture.upkeep.amend(
                zonnebloem,
                next,
                new Amendment("Regeling", new Validity(LocalDate.of(2026, 4, 1), null), Set.of(), Care.NONE),
                "Fatima");

        assertThat(fixture.document(zonnebloem, old).validity().until()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void takesATickBackOnlyWhileNothingWasDoneAfterIt() {
        DocumentId id = fixture.read(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        fixture.library.select(own, id, true, "Fatima");
        fixture.library.select(own, id, true, "Fatima");
        fixture.library.select(own, id, false, "Henk");
        assertThat(fixture.upkeep.latest(zonnebloem, 10))
                .extracting(Act::kind)
                .containsExactly(Act.Kind.UNTICKED, Act.Kind.TICKED, Act.Kind.ADDED);

        assertThat(fixture.upkeep.undo(own, number(Act.Kind.TICKED, id), "Henk"))
                .isEqualTo(Act.Undoing.OVERTAKEN);
        assertThat(fixture.upkeep.undo(own, number(Act.Kind.UNTICKED, id), "Henk"))
                .isEqualTo(Act.Undoing.DONE);

        assertThat(fixture.document(zonnebloem, id).selected()).isTrue();
        assertThat(fixture.upkeep.latest(zonnebloem, 1).getFirst().undone()).isNotNull();
    }

    @Test
    void knowsNothingOfAnotherLibrarysActs() {
        DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        CollectionId letterlust = LibraryFixture.collection();

        assertThat(fixture.upkeep.latest(letterlust, 10)).isEmpty();
        assertThat(fixture.upkeep.undo(List.of(letterlust), number(Act.Kind.TICKED, id), "X"))
                .isEqualTo(Act.Undoing.UNKNOWN);
        assertThat(fixture.upkeep.discard(letterlust, id, "X")).isFalse();
        assertThat(fixture.upkeep.bin(letterlust)).isEmpty();
        assertThat(fixture.search(zonnebloem, "kilometers")).isNotEmpty();
    }

    @Test
    void findsAndRemovesWhatSomebodyPlantedInTheIndex() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        fixture.search(zonnebloem, "kilometers");
        long revision = fixture.jdbc
                .sql("select revision from knowledge_collection where collection_id = :id")
                .param("id", zonnebloem.value())
                .query(Long.class)
                .single();
        fixture.close();
        plant(revision);
        fixture = LibraryFixture.on(database, indexes);

        assertThat(fixture.upkeep.reconcile(zonnebloem)).isEqualTo(new Reconciliation(2, 3, 3, 2));
        assertThat(fixture.upkeep.reconcile(zonnebloem)).isEqualTo(new Reconciliation(2, 2, 0, 0));
    }

    /** Makes the index hold three sections of a document that is nowhere, and not the two that it should. */
    private void plant(long revision) {
        var source = new TextSource() {
            private final UUID planted = UUID.randomUUID();

            @Override
            public long revision(UUID collection) {
                return revision - 1;
            }

            @Override
            public Map<UUID, Integer> documents(UUID collection) {
                return Map.of(planted, 0);
            }

            @Override
            public List<SectionText> sections(UUID collection, UUID document) {
                return List.of(planted(0), planted(1), planted(2));
            }

            private SectionText planted(int position) {
                return new SectionText(position, "Geheim", List.of(), "1", "", "geplant");
            }

            @Override
            public List<String> synonyms(UUID collection) {
                return List.of();
            }
        };
        var claimed = new TextSource() {
            @Override
            public long revision(UUID collection) {
                return revision;
            }

            @Override
            public Map<UUID, Integer> documents(UUID collection) {
                return source.documents(collection);
            }

            @Override
            public List<SectionText> sections(UUID collection, UUID document) {
                return source.sections(collection, document);
            }

            @Override
            public List<String> synonyms(UUID collection) {
                return source.synonyms(collection);
            }
        };
        for (TextSource each : List.of(source, claimed)) {
            try (var writer =
                    new CollectionIndexes(indexes, each, new QuestionWords.Reader(), SemanticSpace.shipped())) {
                writer.contents(zonnebloem.value());
            }
        }
    }

    @Test
    void leavesNoOrphanAfterAThousandRandomEdits() {
        var random = new Random(20261120);
        CollectionId provider = LibraryFixture.collection();
        List<CollectionId> open = List.of(zonnebloem, provider);
        List<DocumentId> all = new ArrayList<>();
        Map<DocumentId, CollectionId> owners = new HashMap<>();
        for (int edit = 0; edit < EDITS; edit++) {
            DocumentId some = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
            int dice = random.nextInt(100);
            if (some == null || dice < 5) {
                CollectionId owner = random.nextBoolean() ? zonnebloem : provider;
                DocumentId added = fixture.read(owner, LibraryFixture.markdown("Regeling " + edit, text(edit)));
                all.add(added);
                owners.put(added, owner);
            } else if (dice < 45) {
                fixture.library.select(open, some, random.nextBoolean(), "Fatima");
            } else if (dice < 50
                    && fixture.library
                            .document(List.of(owner(owners, some)), some)
                            .isPresent()) {
                DocumentId next = fixture.read(owner(owners, some), replacing(some, edit, random));
                all.add(next);
                owners.put(next, owner(owners, some));
            } else if (dice < 65) {
                fixture.upkeep.discard(owner(owners, some), some, "Fatima");
            } else if (dice < 67) {
                fixture.library.delete(owner(owners, some), some, "Fatima");
            } else if (dice < 75) {
                fixture.upkeep.amend(owner(owners, some), some, amendment(edit, random), "Fatima");
            } else {
                CollectionId library = random.nextBoolean() ? zonnebloem : provider;
                List<Act> acts = fixture.upkeep.latest(library, 20);
                if (!acts.isEmpty()) {
                    Act act = acts.get(random.nextInt(acts.size()));
                    fixture.upkeep.undo(library.equals(zonnebloem) ? open : List.of(provider), act.number(), "Henk");
                }
            }
            if (edit % 20 == 0) {
                findsExactlyWhatIsTicked(open);
            }
        }
        findsExactlyWhatIsTicked(open);
        for (CollectionId library : open) {
            Reconciliation found = fixture.upkeep.reconcile(library);
            assertThat(found.agrees()).as(found.toString()).isTrue();
            assertThat(found.indexed()).isEqualTo(found.sections());
        }
        assertThat(all).hasSizeGreaterThan(50);
    }

    /** Held against a search that knows nothing of indexes: the ticked documents, each section of which has the word. */
    private void findsExactlyWhatIsTicked(List<CollectionId> open) {
        List<DocumentId> expected = fixture.library.documents(open).stream()
                .filter(LibraryDocument::selected)
                .filter(document -> document.validity().covers(LibraryFixture.TODAY))
                .map(LibraryDocument::id)
                .toList();
        List<Passage> found = fixture.library.search(
                new Question("vergoeding", LibraryFixture.TODAY, Audience.EVERYONE, open), Library.MOST_PASSAGES);
        assertThat(expected).containsAll(found.stream().map(Passage::document).toList());
        List<DocumentId> chains = fixture.library.documents(open).stream()
                .filter(document -> expected.contains(document.id()))
                .map(LibraryDocument::chain)
                .distinct()
                .toList();
        assertThat(found.stream().map(Passage::document).distinct()).hasSize(chains.size());
    }

    private static CollectionId owner(Map<DocumentId, CollectionId> owners, DocumentId id) {
        return java.util.Objects.requireNonNull(owners.get(id));
    }

    private static NewDocument replacing(DocumentId replaced, int edit, Random random) {
        return new NewDocument(
                "Regeling " + edit,
                DocumentKind.REGULATION,
                null,
                new Validity(LibraryFixture.TODAY.minusDays(random.nextInt(60)), null),
                Set.of(),
                replaced,
                "regeling.md",
                FileContent.of(text(edit).getBytes(StandardCharsets.UTF_8)));
    }

    private static Amendment amendment(int edit, Random random) {
        LocalDate from = random.nextBoolean() ? null : LibraryFixture.TODAY.minusDays(random.nextInt(90));
        return new Amendment("Regeling herzien " + edit, new Validity(from, null), Set.of(), Care.NONE);
    }

    private static String text(int number) {
        return "# Artikel 1\nDe vergoeding nummer " + number + " is € " + number + ",00.\n";
    }

    private List<Passage> search(Audience asker, LocalDate on) {
        return fixture.library.search(new Question("vergoeding per kilometer", on, asker, own), 10);
    }

    private long number(Act.Kind kind, DocumentId id) {
        return fixture.upkeep.history(zonnebloem, id, 50).stream()
                .filter(act -> act.kind() == kind)
                .mapToLong(Act::number)
                .findFirst()
                .orElseThrow();
    }

    private void binnedSince(DocumentId id, LocalDate day) {
        Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        fixture.jdbc
                .sql("update knowledge_document set discarded_at = :at where document_id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static NewDocument version(String label, LocalDate from, @Nullable DocumentId replaces) {
        return new NewDocument(
                "Regeling",
                DocumentKind.REGULATION,
                label,
                new Validity(from, null),
                Set.of(),
                replaces,
                "regeling.md",
                FileContent.of(RULES.getBytes(StandardCharsets.UTF_8)));
    }
}
