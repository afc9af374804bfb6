package nl.balie.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.knowledge.gate.Scorecard;
import nl.balie.knowledge.training.LearningScorecards.Choice;
import nl.balie.knowledge.training.LearningScorecards.Example;
import org.junit.jupiter.api.Test;

class LearningScorecardsTest {

    private static final List<String> SIGNALS = List.of("TELLS", "NOISE");

    @Test
    void learnsWhichSignalTellsYesFromNo() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            examples.add(new Example(Map.of("TELLS", i % 2.0, "NOISE", i % 3.0), i % 2 == 1, 1));
        }

        var learned = new Scorecard(LearningScorecards.whether(SIGNALS, examples));

        assertThat(learned.points(Map.of("TELLS", 1.0, "NOISE", 1.0))).isGreaterThan(1);
        assertThat(learned.points(Map.of("TELLS", 0.0, "NOISE", 1.0))).isLessThan(-1);
    }

    @Test
    void learnsWhichOfSomeIsRight() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            choices.add(new Choice(
                    List.of(Map.of("TELLS", 0.2, "NOISE", i % 5.0), Map.of("TELLS", 0.9, "NOISE", i % 3.0)),
                    List.of(false, true),
                    1));
        }

        var learned = new Scorecard(LearningScorecards.which(SIGNALS, choices));

        assertThat(learned.points(Map.of("TELLS", 0.9))).isGreaterThan(learned.points(Map.of("TELLS", 0.2)));
    }

    @Test
    void canBeWrittenAndReadAgain() {
        var line = new Scorecard.Line("TELLS", 0.25, 0.5, -1.5);

        assertThat(line).hasToString("TELLS\t0.2500\t0.5000\t-1.5000");
        assertThat(new Scorecard(List.of(line)).points(Map.of("TELLS", 0.75))).isEqualTo(-1.5);
    }
}
