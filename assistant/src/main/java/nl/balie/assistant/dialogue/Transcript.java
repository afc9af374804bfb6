package nl.balie.assistant.dialogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last turns as text, for the person who takes over. */
final class Transcript {

    private static final int TURNS = 12;
    private static final int LONGEST_TURN_CHARACTERS = 2_000;

    private Transcript() {}

    static String of(TurnInHand turn) {
        List<Turn> before = turn.before();
        Stream<String> earlier = before.subList(Math.max(0, before.size() - TURNS), before.size()).stream()
                .flatMap(old -> Stream.of(
                        old.said() == null ? "" : line(turn.who().name(), old.said()),
                        line(
                                old.author() == null ? "Balie" : old.author(),
                                old.reply().reply())))
                .filter(line -> !line.isEmpty());
        return Stream.concat(
                        earlier,
                        Stream.of(line(turn.who().name(), turn.message().text())))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, String text) {
        return name + ": "
                + (text.length() <= LONGEST_TURN_CHARACTERS ? text : text.substring(0, LONGEST_TURN_CHARACTERS) + " …");
    }
}
