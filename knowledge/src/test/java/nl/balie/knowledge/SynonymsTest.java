package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.balie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class SynonymsTest {

    private static final String RULES = """
        ### Artikel 1 Kilometers
        Je ontvangt een vergoeding van € 0,35 per kilometer.
        ### Artikel 2 Bedrijfskleding
        De werkgever verstrekt bedrijfskleding en betaalt € 12,50 per maand voor het wassen.
        ### Artikel 3 Rooster
        Het rooster is vier weken vooraf bekend.
        """;
    private static final SynonymLine CLOTHES = SynonymLine.of("plunje, gele jas", "bedrijfskleding");

    private static DataSource database;

    @TempDir
    private Path indexes;

    private LibraryFixture fixture;
    private final CollectionId zonnebloem = LibraryFixture.collection();
    private final CollectionId letterlust = LibraryFixture.collection();
    private final CollectionId provider = LibraryFixture.collection();
    private final List<CollectionId> own = List.of(zonnebloem, provider);

    @BeforeAll
    static void migrate() {
        database = TestDatabase.dataSource();
    }

    @BeforeEach
    void open() {
        fixture = LibraryFixture.on(database, indexes);
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Regeling", RULES));
        fixture.readAndTicked(letterlust, LibraryFixture.markdown("Regeling", RULES));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aLineCountsForTheNextQuestionOfItsOwnEmployerOnly() {
        List<Passage> before = fixture.search(letterlust, "waar haal ik mijn plunje");
        assertThat(sections(fixture.search(zonnebloem, "waar haal ik mijn plunje")))
                .doesNotContain("Artikel 2");

        SynonymOutcome outcome = fixture.synonyms.add(own, CLOTHES, "Fatima");

        assertThat(outcome).isInstanceOf(SynonymOutcome.Done.class);
        assertThat(sections(fixture.search(zonnebloem, "waar haal ik mijn plunje")))
                .startsWith("Artikel 2");
        assertThat(fixture.ask(zonnebloem, "hoeveel krijg ik voor mijn gele jas?", Audience.PERMANENT, null))
                .isInstanceOf(Found.class);
        assertThat(fixture.search(letterlust, "waar haal ik mijn plunje")).isEqualTo(before);
        assertThat(fixture.synonyms.of(letterlust)).isEmpty();
        assertThat(fixture.synonyms.of(zonnebloem))
                .extracting(Synonym::line, Synonym::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CLOTHES, "Fatima"));
    }

    @Test
    void ofASharedLibraryAnEmployerWidensItsOwnQuestionsAndNobodyElses() {
        DocumentId cao = fixture.read(provider, LibraryFixture.markdown("Cao", RULES));
        for (CollectionId employer : List.of(zonnebloem, letterlust)) {
            fixture.library
                    .documents(List.of(employer))
                    .forEach(document -> fixture.library.select(List.of(employer), document.id(), false));
            fixture.library.select(List.of(employer, provider), cao, true);
        }
        List<Passage> others = shared(letterlust, "mijn plunje van het werk");

        fixture.synonyms.add(own, CLOTHES, "Fatima");

        assertThat(sections(shared(zonnebloem, "mijn plunje van het werk"))).startsWith("Artikel 2");
        assertThat(shared(letterlust, "mijn plunje van het werk")).isEqualTo(others);
    }

    @Test
    void everyChangeIsWrittenDownAndCanBeTakenBack() {
        fixture.synonyms.add(own, CLOTHES, "Fatima");
        long number = fixture.synonyms.of(zonnebloem).getFirst().number();
        SynonymLine wider = SynonymLine.of("plunje, gele jas, werkbroek", "bedrijfskleding");
        fixture.synonyms.change(own, number, wider, "Henk");
        fixture.synonyms.remove(zonnebloem, number, "Henk");
        assertThat(fixture.search(zonnebloem, "plunje")).isEmpty();

        List<Act> acts = fixture.upkeep.synonymHistory(zonnebloem, 10);
        assertThat(acts)
                .extracting(Act::kind)
                .containsExactly(Act.Kind.SYNONYM_REMOVED, Act.Kind.SYNONYM_CHANGED, Act.Kind.SYNONYM_ADDED);
        assertThat(acts.get(1).changes())
                .containsExactlyInAnyOrder(
                        new Act.Change(Act.Field.USED_WORDS, "plunje, gele jas", "plunje, gele jas, werkbroek"),
                        new Act.Change(Act.Field.REGULATION_WORDS, "bedrijfskleding", "bedrijfskleding"));
        assertThat(fixture.upkeep.undo(own, acts.get(1).number(), "Fatima")).isEqualTo(Act.Undoing.OVERTAKEN);
        assertThat(fixture.upkeep.undo(List.of(letterlust), acts.get(0).number(), "X"))
                .isEqualTo(Act.Undoing.UNKNOWN);

        assertThat(fixture.upkeep.undo(own, acts.get(0).number(), "Fatima")).isEqualTo(Act.Undoing.DONE);
        assertThat(sections(fixture.search(zonnebloem, "werkbroek"))).startsWith("Artikel 2");
        assertThat(fixture.upkeep.undo(own, acts.get(0).number(), "Fatima")).isEqualTo(Act.Undoing.UNKNOWN);
        assertThat(fixture.upkeep.undo(own, acts.get(1).number(), "Fatima")).isEqualTo(Act.Undoing.DONE);
        assertThat(fixture.synonyms.of(zonnebloem)).extracting(Synonym::line).containsExactly(CLOTHES);
        assertThat(fixture.upkeep.undo(own, acts.get(2).number(), "Fatima")).isEqualTo(Act.Undoing.DONE);
        assertThat(fixture.synonyms.of(zonnebloem)).isEmpty();
        assertThat(fixture.search(zonnebloem, "plunje")).isEmpty();
    }

    @Test
    void doesNotKnowAnotherLibrarysLine() {
        fixture.synonyms.add(own, CLOTHES, "Fatima");
        long number = fixture.synonyms.of(zonnebloem).getFirst().number();

        assertThat(fixture.synonyms.one(letterlust, number)).isEmpty();
        assertThat(fixture.synonyms.remove(letterlust, number, "X")).isFalse();
        assertThat(fixture.synonyms.change(List.of(letterlust), number, SynonymLine.of("a b", "rooster"), "X"))
                .isEqualTo(new SynonymOutcome.Unknown());
        assertThat(fixture.synonyms.of(zonnebloem)).extracting(Synonym::line).containsExactly(CLOTHES);
    }

    @Test
    void refusesALineThatWouldDoHarmAndSaysWhy() {
        fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Handboek", manyTimes("werkgever", 10)));
        fixture.synonyms.add(own, CLOTHES, "Fatima");

        assertThat(refusal("", "rooster")).isEqualTo(refused(SynonymOutcome.Problem.NO_USED_WORDS, ""));
        assertThat(refusal("dienstje", " , ")).isEqualTo(refused(SynonymOutcome.Problem.NO_REGULATION_WORDS, ""));
        assertThat(refusal("het, dienstje", "rooster")).isEqualTo(refused(SynonymOutcome.Problem.SAYS_NOTHING, "het"));
        assertThat(refusal("een twee drie vier vijf zes zeven acht negen", "rooster"))
                .extracting(SynonymOutcome.Refused::problem)
                .isEqualTo(SynonymOutcome.Problem.TOO_MANY_WORDS);
        assertThat(refusal("x".repeat(501), "rooster").problem()).isEqualTo(SynonymOutcome.Problem.TOO_LONG);
        assertThat(refusal("dienstje", "werkgevers"))
                .isEqualTo(refused(SynonymOutcome.Problem.TOO_GENERAL, "werkgevers"));
        assertThat(refusal("roosters", "rooster")).isEqualTo(refused(SynonymOutcome.Problem.SAME, ""));
        assertThat(refusal("Gele  jas", "bedrijfskleding"))
                .isEqualTo(refused(SynonymOutcome.Problem.ALREADY_THERE, ""));
        assertThat(refusal("snipperdagen", "vakantiedagen"))
                .isEqualTo(refused(SynonymOutcome.Problem.ALREADY_KNOWN, ""));
        assertThat(fixture.synonyms.of(zonnebloem)).hasSize(1);
    }

    @Test
    void triesALineOutWithoutKeepingIt() {
        Question question = new Question("mijn plunje", LibraryFixture.TODAY, Audience.EVERYONE, own, Set.of());
        List<Passage> untouched = fixture.search(zonnebloem, "mijn plunje");

        Synonyms.Trial trial = fixture.synonyms.tried(question, CLOTHES, null);

        assertThat(trial.before()).isEqualTo(untouched);
        assertThat(sections(trial.after())).startsWith("Artikel 2");
        assertThat(fixture.synonyms.of(zonnebloem)).isEmpty();
        assertThat(fixture.search(zonnebloem, "mijn plunje")).isEqualTo(untouched);
        fixture.synonyms.add(own, CLOTHES, "Fatima");
        assertThat(fixture.search(zonnebloem, "mijn plunje")).isEqualTo(trial.after());
    }

    @Test
    void keepsTheLinesOfAFileThatAreRightAndTellsOfTheOthers() {
        List<SynonymLine> lines = new ArrayList<>();
        for (String text :
                List.of("plunje => bedrijfskleding", "dienstje\trooster", "\"broek, trui\";\"de\"", "x; rooster")) {
            lines.add(SynonymLine.read(text).orElseThrow());
        }

        List<SynonymOutcome> outcomes = fixture.synonyms.addAll(own, lines, "Fatima");

        assertThat(outcomes.get(2)).isEqualTo(refused(SynonymOutcome.Problem.SAYS_NOTHING, "de"));
        assertThat(fixture.synonyms.of(zonnebloem))
                .extracting(synonym -> synonym.line().toString())
                .containsExactly("plunje => bedrijfskleding", "dienstje => rooster", "x => rooster");
        assertThat(SynonymLine.read("zomaar een zin")).isEmpty();
    }

    @Test
    void mentionsTheWordsThatNothingIsKnownOf() {
        assertThat(fixture.synonyms.unknownWords(own, "Waar vind ik mijn plunje voor kilometers?"))
                .contains("plunje")
                .doesNotContain("waar", "kilometers");
    }

    private List<Passage> shared(CollectionId employer, String text) {
        return fixture.library.search(
                new Question(text, LibraryFixture.TODAY, Audience.EVERYONE, List.of(employer, provider)), 10);
    }

    private SynonymOutcome.Refused refusal(String used, String regulation) {
        SynonymLine line = SynonymLine.of(used, regulation);
        assertThat(fixture.synonyms.problem(own, line)).isPresent();
        return (SynonymOutcome.Refused) fixture.synonyms.add(own, line, "Fatima");
    }

    private static SynonymOutcome.Refused refused(SynonymOutcome.Problem problem, String words) {
        return new SynonymOutcome.Refused(problem, words);
    }

    private static String manyTimes(String word, int times) {
        StringBuilder text = new StringBuilder();
        for (int at = 1; at <= times; at++) {
            text.append("### Artikel ").append(at).append("\nDe ").append(word).append(" regelt punt ");
            text.append(at).append(".\n");
        }
        return text.toString();
    }

    private static List<String> sections(List<Passage> passages) {
        return passages.stream().map(Passage::section).toList();
    }
}
