package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.knowledge.ingest.SampleFiles;
import nl.balie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Tag("database")
class LibraryTest {

    private static final String RULES = """
        ## Hoofdstuk 7 Reizen
        ### Artikel 7.2 Kilometers
        Voor zakelijke kilometers en woon-werkverkeer ontvang je een vergoeding van € 0,35 per kilometer.
        ### Artikel 7.3 Thuiswerken
        1. Werk je thuis, dan ontvang je € 2,40 per thuiswerkdag.
        2. Een thuiswerkdag vraag je aan bij je leidinggevende.
        ## Hoofdstuk 8 Ziekte
        ### Artikel 8.1 Ziek melden
        Ben je ziek, meld dit dan vóór 09.00 uur bij je leidinggevende.
        """;

    private static DataSource database;

    @TempDir
    private Path indexes;

    private LibraryFixture fixture;
    private final CollectionId zonnebloem = LibraryFixture.collection();
    private final CollectionId letterlust = LibraryFixture.collection();

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
    void answersWithTheArticleInAnEmployeesOwnWords() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));

        Consultation consultation =
                fixture.ask(zonnebloem, "wat krijg ik aan kilometervergoeding?", Audience.PERMANENT, null);

        assertThat(consultation).isInstanceOfSatisfying(Found.class, found -> {
            Passage passage = found.passages().getFirst();
            assertThat(passage.section()).isEqualTo("Artikel 7.2");
            assertThat(passage.path()).containsExactly("Hoofdstuk 7 Reizen");
            assertThat(Citation.of(passage, "vergoeding van € 0,35").quote()).isEqualTo("vergoeding van € 0,35");
        });
    }

    @Test
    void namesTheLidThatTheQuestionIsAbout() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));

        assertThat(fixture.search(zonnebloem, "vraag ik een thuiswerkdag aan bij mijn leidinggevende?")
                        .getFirst()
                        .path())
                .containsExactly("Hoofdstuk 7 Reizen", "lid 2");
    }

    @Test
    void answersAQuestionAboutOneCellWithItsTable() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", """
            # Artikel 4.3 Bevordering
            In een hogere schaal kom je in de periodiek waarvan het uurloon minstens 2% hoger is. Je schaal en
            je periodiek bepalen het uurloon.
            # Bijlage A Loontabel

            | Periodiek | Schaal 3 | Schaal 4 |
            |---|---|---|
            | 2 | 16,49 | 17,41 |
            | 3 | 16,82 | 17,78 |
            """));

        assertThat(fixture.ask(
                        zonnebloem, "hoe hoog is het uurloon in schaal 4 periodiek 3?", Audience.PERMANENT, null))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.passages().getFirst().text())
                                .contains("Periodiek: 3; Schaal 3: 16,82; Schaal 4: 17,78"));
    }

    @Test
    void saysSoWhenTheDocumentsDoNotSay() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));

        assertThat(fixture.ask(zonnebloem, "krijg ik een fiets van de zaak?", Audience.PERMANENT, null))
                .isInstanceOfSatisfying(
                        NothingFound.class,
                        nothing -> assertThat(nothing.reason()).isEqualTo(NothingFound.Reason.NOTHING_AT_ALL));
    }

    @Test
    void keepsCollectionsApartInTextsAndStatistics() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        List<Passage> before = fixture.search(zonnebloem, "vergoeding per kilometer bij ziekte");
        fixture.readAndTicked(
                letterlust,
                LibraryFixture.markdown("Kanarie", "# Artikel 1\n" + "kilometer vergoeding kanarievogel ".repeat(200)));

        assertThat(fixture.search(zonnebloem, "vergoeding per kilometer bij ziekte"))
                .isEqualTo(before);
        assertThat(fixture.search(zonnebloem, "kanarievogel")).isEmpty();
        assertThat(fixture.search(letterlust, "kanarievogel")).hasSize(1);
    }

    @Test
    void doesNotKnowAnotherCollectionsDocument() {
        DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        List<CollectionId> others = List.of(letterlust);

        assertThat(fixture.library.document(others, id)).isEmpty();
        assertThat(fixture.library.sections(others, id)).isEmpty();
        assertThat(fixture.library.file(others, id)).isEmpty();
        assertThat(fixture.library.select(others, id, true)).isEqualTo(Selection.UNKNOWN);
        assertThat(fixture.library.delete(letterlust, id)).isFalse();
        assertThat(fixture.document(zonnebloem, id).selected()).isTrue();
    }

    @Test
    void isAnsweredFromNothingThatIsNotTicked() {
        DocumentId id = fixture.read(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        assertThat(fixture.search(zonnebloem, "kilometers")).isEmpty();

        fixture.library.select(List.of(zonnebloem), id, true);
        assertThat(fixture.search(zonnebloem, "kilometers")).isNotEmpty();

        fixture.library.select(List.of(zonnebloem), id, false);
        assertThat(fixture.search(zonnebloem, "kilometers")).isEmpty();
    }

    @Test
    void ticksASharedDocumentForOneEmployerOnly() {
        CollectionId provider = LibraryFixture.collection();
        DocumentId id = fixture.read(provider, LibraryFixture.markdown("Cao", RULES));
        List<CollectionId> forZonnebloem = List.of(zonnebloem, provider);
        List<CollectionId> forLetterlust = List.of(letterlust, provider);

        assertThat(fixture.library.select(forZonnebloem, id, true)).isEqualTo(Selection.DONE);

        assertThat(search(forZonnebloem, Audience.PERMANENT, LibraryFixture.TODAY))
                .isNotEmpty();
        assertThat(search(forLetterlust, Audience.PERMANENT, LibraryFixture.TODAY))
                .isEmpty();
        assertThat(fixture.library.document(forLetterlust, id).orElseThrow().selected())
                .isFalse();
    }

    @Test
    void goesOnWithTheNewVersionForEverybodyWhoTickedTheOldOne() {
        CollectionId provider = LibraryFixture.collection();
        DocumentId old =
                fixture.read(provider, valid("Cao", new Validity(LocalDate.of(2025, 1, 1), null), null, "2025"));
        List<CollectionId> subscriber = List.of(zonnebloem, provider);
        List<CollectionId> other = List.of(letterlust, provider);
        fixture.library.select(subscriber, old, true);

        DocumentId next =
                fixture.read(provider, valid("Cao", new Validity(LocalDate.of(2026, 1, 1), null), old, "2026"));

        assertThat(search(subscriber, Audience.PERMANENT, LibraryFixture.TODAY))
                .extracting(Passage::version)
                .containsOnly("2026");
        assertThat(search(subscriber, Audience.PERMANENT, LocalDate.of(2025, 6, 1)))
                .extracting(Passage::version)
                .containsOnly("2025");
        assertThat(search(other, Audience.PERMANENT, LibraryFixture.TODAY)).isEmpty();
        assertThat(fixture.document(provider, next).selected()).isFalse();
        assertThat(fixture.library.subscribers(provider)).isEqualTo(Map.of(old, 1, next, 1));

        fixture.library.delete(provider, next);
        assertThat(search(subscriber, Audience.PERMANENT, LibraryFixture.TODAY))
                .extracting(Passage::version)
                .containsOnly("2025");
        fixture.library.delete(provider, old);
        assertThat(search(subscriber, Audience.PERMANENT, LibraryFixture.TODAY)).isEmpty();
    }

    @Test
    void isNotAnsweredFromAnotherProvidersLibraryWhateverIsTicked() {
        CollectionId kantoorX = LibraryFixture.collection();
        CollectionId kantoorY = LibraryFixture.collection();
        DocumentId ofX = fixture.read(kantoorX, LibraryFixture.markdown("Cao", RULES));
        DocumentId ofY = fixture.read(kantoorY, LibraryFixture.markdown("Cao", RULES));
        List<CollectionId> open = List.of(zonnebloem, kantoorX);
        fixture.library.select(open, ofX, true);
        // A tick that no page can make, as after a move to another provider.
        fixture.library.select(List.of(zonnebloem, kantoorY), ofY, true);

        assertThat(search(open, Audience.EVERYONE, LibraryFixture.TODAY))
                .extracting(Passage::document)
                .containsOnly(ofX);
        assertThat(fixture.library.document(open, ofY)).isEmpty();
        assertThat(fixture.library.sections(open, ofY)).isEmpty();
        assertThat(fixture.library.select(open, ofY, false)).isEqualTo(Selection.UNKNOWN);
        assertThat(search(List.of(letterlust, kantoorX), Audience.EVERYONE, LibraryFixture.TODAY))
                .isEmpty();
    }

    @Test
    void countsTheAnswersThatLeanedOnADocumentForEachReader() {
        DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));

        fixture.library.cited(zonnebloem, id);
        fixture.library.cited(zonnebloem, id);

        assertThat(fixture.library.citations(zonnebloem)).isEqualTo(Map.of(id, 2));
        assertThat(fixture.library.citations(letterlust)).isEmpty();
    }

    @Test
    void countsATickThatCameBeforeReadingEnded() {
        DocumentId id = fixture.added(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        assertThat(fixture.library.select(List.of(zonnebloem), id, true)).isEqualTo(Selection.DONE);

        assertThat(fixture.reading.readNext()).isTrue();

        assertThat(fixture.search(zonnebloem, "kilometers")).isNotEmpty();
    }

    @Test
    void deletesEveryTrace() {
        DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        assertThat(fixture.search(zonnebloem, "kilometers")).isNotEmpty();

        assertThat(fixture.library.delete(zonnebloem, id)).isTrue();

        assertThat(fixture.search(zonnebloem, "kilometers")).isEmpty();
        for (String table : List.of("section", "document_piece", "document_audience", "document_remark", "selection")) {
            assertThat(fixture.jdbc
                            .sql("select count(*) from knowledge_" + table + " where document_id = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void keepsForEachAudienceWhatIsMeantForIt() {
        fixture.readAndTicked(zonnebloem, forAudience(Set.of(Audience.ON_CALL)));
        List<CollectionId> own = List.of(zonnebloem);

        assertThat(search(own, Audience.ON_CALL, LibraryFixture.TODAY)).isNotEmpty();
        assertThat(search(own, Audience.EVERYONE, LibraryFixture.TODAY)).isNotEmpty();
        assertThat(search(own, Audience.PERMANENT, LibraryFixture.TODAY)).isEmpty();
        assertThat(fixture.ask(zonnebloem, "wat is de vergoeding per kilometer?", Audience.PERMANENT, null))
                .isInstanceOfSatisfying(NothingFound.class, nothing -> {
                    assertThat(nothing.reason()).isEqualTo(NothingFound.Reason.ONLY_FOR_OTHERS);
                    assertThat(nothing.nearest()).isEmpty();
                });
    }

    @Test
    void lastsFromTheFirstDayToTheLast() {
        var validity = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        fixture.readAndTicked(zonnebloem, valid("Regeling", validity, null, "2026"));
        List<CollectionId> own = List.of(zonnebloem);

        assertThat(search(own, Audience.PERMANENT, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(search(own, Audience.PERMANENT, LocalDate.of(2026, 1, 1))).isNotEmpty();
        assertThat(search(own, Audience.PERMANENT, LocalDate.of(2026, 6, 30))).isNotEmpty();
        assertThat(search(own, Audience.PERMANENT, LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(fixture.ask(
                        zonnebloem,
                        "wat is de vergoeding per kilometer?",
                        Audience.PERMANENT,
                        LocalDate.of(2025, 12, 31)))
                .isInstanceOfSatisfying(
                        NothingFound.class,
                        nothing -> assertThat(nothing.reason()).isEqualTo(NothingFound.Reason.BEFORE_ALL_VALIDITY));
    }

    @Test
    void closesTheOldVersionTheDayBeforeTheNewOneStarts() {
        DocumentId old = fixture.readAndTicked(
                zonnebloem, valid("Regeling", new Validity(LocalDate.of(2025, 1, 1), null), null, "2025"));
        DocumentId next = fixture.readAndTicked(
                zonnebloem, valid("Regeling", new Validity(LocalDate.of(2026, 1, 1), null), old, "2026"));
        List<CollectionId> own = List.of(zonnebloem);

        assertThat(fixture.document(zonnebloem, old).validity().until()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(search(own, Audience.PERMANENT, LocalDate.of(2025, 12, 31)))
                .extracting(Passage::version)
                .containsOnly("2025");
        assertThat(search(own, Audience.PERMANENT, LocalDate.of(2026, 1, 1)))
                .extracting(Passage::version)
                .containsOnly("2026");

        fixture.library.delete(zonnebloem, next);
        assertThat(fixture.document(zonnebloem, old).validity().until()).isNull();
    }

    @Test
    void letsTheLaterOfTwoOverlappingVersionsCountAndSaysSo() {
        var year = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        DocumentId old = fixture.readAndTicked(zonnebloem, valid("Regeling", year, null, "januari"));
        DocumentId next = fixture.readAndTicked(
                zonnebloem, valid("Regeling", new Validity(LocalDate.of(2026, 3, 1), null), old, "maart"));

        assertThat(search(List.of(zonnebloem), Audience.PERMANENT, LibraryFixture.TODAY))
                .extracting(Passage::version)
                .containsOnly("maart");
        assertThat(fixture.document(zonnebloem, old).remarks())
                .containsExactly(Remark.of(Remark.Code.OVERLAPPING_VERSION, "maart"));
        assertThat(fixture.document(zonnebloem, next).remarks())
                .containsExactly(Remark.of(Remark.Code.OVERLAPPING_VERSION, "januari"));
    }

    @Test
    void numbersVersionsWithoutALabel() {
        DocumentId first = fixture.read(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        DocumentId second = fixture.read(zonnebloem, valid("Regeling", Validity.ALWAYS, first, null));

        assertThat(fixture.document(zonnebloem, first).version()).isEqualTo("1");
        assertThat(fixture.document(zonnebloem, second).version()).isEqualTo("2");
        assertThat(fixture.document(zonnebloem, second).validity().from()).isEqualTo(LibraryFixture.TODAY);
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneCannotBeRead() {
        DocumentId old = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        NewDocument broken = new NewDocument(
                "Regeling",
                DocumentKind.REGULATION,
                null,
                new Validity(LibraryFixture.TODAY, null),
                Set.of(),
                old,
                "regeling.pdf",
                FileContent.of("%PDF-1.7\nniets\n%%EOF".getBytes(StandardCharsets.US_ASCII)));

        DocumentId id = fixture.read(zonnebloem, broken);

        assertThat(fixture.document(zonnebloem, id).status()).isEqualTo(DocumentStatus.FAILED);
        assertThat(fixture.document(zonnebloem, id).remarks()).containsExactly(Remark.of(Remark.Code.DAMAGED));
        assertThat(fixture.library.select(List.of(zonnebloem), id, true)).isEqualTo(Selection.UNREADABLE);
        assertThat(fixture.search(zonnebloem, "kilometers")).isNotEmpty();
    }

    @Test
    void refusesAtOnceWhatCanBeSeenAtOnce() {
        byte[] locked = SampleFiles.encryptedPdf("geheim");

        assertThat(fixture.library.add(zonnebloem, LibraryFixture.file("Geheim", "geheim.pdf", locked)))
                .isEqualTo(new Addition.Refused(Remark.of(Remark.Code.ENCRYPTED)));
        assertThat(fixture.library.add(zonnebloem, LibraryFixture.file("Bom", "bom.docx", SampleFiles.bomb())))
                .isEqualTo(new Addition.Refused(Remark.of(Remark.Code.BOMB)));
        assertThat(fixture.library.add(zonnebloem, valid("Regeling", Validity.ALWAYS, DocumentId.next(), null)))
                .isEqualTo(new Addition.Refused(Remark.of(Remark.Code.UNKNOWN_PREDECESSOR)));
        assertThat(fixture.library.documents(List.of(zonnebloem))).isEmpty();
    }

    @Test
    void isReadyWithAWarningAfterAScan() {
        DocumentId id = fixture.read(zonnebloem, LibraryFixture.file("Scan", "scan.pdf", SampleFiles.pdf(List.of())));

        assertThat(fixture.document(zonnebloem, id))
                .extracting(LibraryDocument::status, LibraryDocument::sections, LibraryDocument::pages)
                .containsExactly(DocumentStatus.READY, 0, 1);
        assertThat(fixture.document(zonnebloem, id).remarks()).containsExactly(Remark.of(Remark.Code.NO_TEXT));
    }

    @Test
    void givesTheOriginalFileBack() {
        byte[] large = ("# Kop\n" + "woord ".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        DocumentId id = fixture.added(zonnebloem, LibraryFixture.file("Groot", "groot.md", large));

        assertThat(fixture.library.file(List.of(zonnebloem), id))
                .contains(new OriginalFile("groot.md", "text/markdown", FileContent.of(large)));
    }

    @Test
    void buildsALostOrBrokenIndexAnew() throws IOException {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        List<Passage> before = fixture.search(zonnebloem, "kilometers");
        Path index = indexes.resolve(zonnebloem.value().toString());

        FileSystemUtils.deleteRecursively(index);
        assertThat(fixture.search(zonnebloem, "kilometers")).isEqualTo(before);

        fixture.close();
        try (var files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "onzin");
            }
        }
        fixture = LibraryFixture.on(database, indexes);
        assertThat(fixture.search(zonnebloem, "kilometers")).isEqualTo(before);
    }

    @Test
    void findsTheSameOnAnotherNode(@TempDir Path elsewhere) {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));

        try (var other = LibraryFixture.on(database, elsewhere)) {
            assertThat(other.search(zonnebloem, "kilometers")).isEqualTo(fixture.search(zonnebloem, "kilometers"));
            DocumentId second = fixture.readAndTicked(
                    zonnebloem, LibraryFixture.markdown("Nieuw", "# Artikel 1 Tuinkabouters\nEen tuinkabouter mag."));
            assertThat(other.search(zonnebloem, "tuinkabouter"))
                    .extracting(Passage::document)
                    .containsExactly(second);
        }
    }

    @Test
    void readsAgainWhatADeadReaderLeft() {
        DocumentId id = fixture.added(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        lease(id, "current_timestamp + interval '1' hour");
        assertThat(fixture.reading.readNext()).isFalse();
        assertThat(fixture.document(zonnebloem, id).status()).isEqualTo(DocumentStatus.PROCESSING);

        lease(id, "current_timestamp - interval '1' second");
        assertThat(fixture.reading.readNext()).isTrue();
        assertThat(fixture.document(zonnebloem, id).status()).isEqualTo(DocumentStatus.READY);
    }

    @Test
    void givesUpOnAFileThatKillsItsReaderTimeAndAgain() {
        DocumentId id = fixture.added(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        fixture.jdbc
                .sql("update knowledge_document set attempts = 10 where document_id = :id")
                .param("id", id.value())
                .update();

        assertThat(fixture.reading.readNext()).isTrue();

        assertThat(fixture.document(zonnebloem, id).status()).isEqualTo(DocumentStatus.FAILED);
        assertThat(fixture.document(zonnebloem, id).remarks()).containsExactly(Remark.of(Remark.Code.READER_STOPPED));
    }

    @Test
    void readsInTheBackground() {
        try (var other = LibraryFixture.on(database, indexes.resolve("other"), Map.of())) {
            other.reading.start();
            DocumentId id = other.added(zonnebloem, LibraryFixture.markdown("Regeling", RULES));

            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(60))
                    .until(() -> other.document(zonnebloem, id).status() == DocumentStatus.READY);
            assertThat(other.document(zonnebloem, id).progress().percent()).isEqualTo(100);
        }
    }

    private void lease(DocumentId id, String until) {
        fixture.jdbc
                .sql("update knowledge_document set lease_holder = :holder, lease_until = " + until
                        + " where document_id = :id")
                .param("holder", UUID.randomUUID())
                .param("id", id.value())
                .update();
    }

    private List<Passage> search(List<CollectionId> collections, Audience asker, LocalDate on) {
        return fixture.library.search(new Question("vergoeding per kilometer", on, asker, collections), 10);
    }

    private static NewDocument forAudience(Set<Audience> audience) {
        return new NewDocument(
                "Oproepreglement",
                DocumentKind.REGULATION,
                null,
                Validity.ALWAYS,
                audience,
                null,
                "oproep.md",
                FileContent.of(RULES.getBytes(StandardCharsets.UTF_8)));
    }

    private static NewDocument valid(
            String title,
            Validity validity,
            @org.jspecify.annotations.Nullable DocumentId replaces,
            @org.jspecify.annotations.Nullable String version) {
        return new NewDocument(
                title,
                DocumentKind.REGULATION,
                version,
                validity,
                Set.of(),
                replaces,
                "regeling.md",
                FileContent.of(RULES.getBytes(StandardCharsets.UTF_8)));
    }
}
