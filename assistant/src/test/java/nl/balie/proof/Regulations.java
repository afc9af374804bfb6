package nl.balie.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small regulations to upload, the same ones for the same seed, and questions whose best answers differ. */
record Regulations(List<Regulation> all) {

    private static final List<String> SUBJECTS = List.of(
            "kilometers",
            "vakantie",
            "overwerk",
            "pensioen",
            "ziekte",
            "thuiswerken",
            "parkeren",
            "werkkleding",
            "opleiding",
            "verlof",
            "pauze",
            "rooster",
            "toeslag",
            "feestdagen",
            "verhuizing",
            "telefoon");
    private static final List<String> WHERE =
            List.of("nachtdienst", "kantoor", "kas", "magazijn", "zaterdag", "winkel", "buitendienst", "proeftijd");
    private static final int SECTIONS = 3;

    /** One file. */
    record Regulation(String title, String text) {}

    static Regulations of(int number, long seed) {
        var random = new Random(seed);
        return new Regulations(IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Regulation("Regeling %03d".formatted(i), text(i, random)))
                .toList());
    }

    List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String subject : SUBJECTS) {
            questions.add("hoeveel krijg ik voor " + subject + " in de " + WHERE.get(questions.size() % WHERE.size()));
        }
        return questions;
    }

    private static String text(int number, Random random) {
        var text = new StringBuilder();
        for (int article = 1; article <= SECTIONS; article++) {
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            text.append("# Artikel ")
                    .append(article)
                    .append(" Over ")
                    .append(subject)
                    .append('\n');
            text.append("Volgens regeling ")
                    .append(number)
                    .append(" krijg je voor ")
                    .append(subject);
            text.append(" in de ").append(WHERE.get(random.nextInt(WHERE.size())));
            text.append(" een vergoeding van € ").append(random.nextInt(400)).append(",50");
            text.append(" bij ".repeat(1 + random.nextInt(3))).append(subject).append(".\n\n");
        }
        return text.toString();
    }
}
