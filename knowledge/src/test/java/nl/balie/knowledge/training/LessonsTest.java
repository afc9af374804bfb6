package nl.balie.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.balie.knowledge.gate.WordingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTopicsAndQuestionsOfNone() throws IOException {
        Files.writeString(folder.resolve("some.txt"), """
            @ parkeren
            > Parkeren | Je parkeert op het terrein.
            ? RULE | mag ik hier staan
            ! is er nog een plek vrij
            ~ OFFTOPIC | hoe laat is het
            """);

        Lessons lessons = Lessons.of(folder);

        Lessons.Topic topic = lessons.topics().getFirst();
        assertThat(topic.name()).isEqualTo("parkeren");
        assertThat(topic.texts()).containsExactly(new Lessons.Text("Parkeren", "Je parkeert op het terrein."));
        assertThat(topic.answerable()).containsExactly(new Lessons.Answerable("RULE", "mag ik hier staan"));
        assertThat(topic.unanswerable()).containsExactly("is er nog een plek vrij");
        assertThat(lessons.elsewhere()).containsExactly(new Lessons.Beyond("OFFTOPIC", "hoe laat is het"));
    }

    @Test
    void refusesALineThatIsNoLesson() throws IOException {
        Files.writeString(folder.resolve("some.txt"), "zomaar een regel\n");

        assertThatThrownBy(() -> Lessons.of(folder)).hasMessageContaining("zomaar een regel");
    }

    @Test
    void aLongQuestionSaysNoMoreAboutItsKindThanAShortOne() {
        var model = WordingModel.of(List.of("gram\tOWN", "saldo\t2"));

        double once = model.scores("saldo").getOrDefault("OWN", 0.0);
        double often = model.scores("saldo saldo saldo saldo").getOrDefault("OWN", 0.0);

        assertThat(often).isEqualTo(once);
    }
}
