package nl.balie.knowledge.dense;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A neural model of sentences in ONNX form.
 *
 * @param model where it is: {@code classpath:…} or {@code file:…}
 * @param tokenizer where its {@code tokenizer.json} is
 * @param mostTokens what is longer is cut off here
 * @param questionPrefix what the model wants before a question ({@code query: } for e5)
 * @param passagePrefix what the model wants before a passage ({@code passage: } for e5)
 */
public record SentenceModelSettings(
        String model,
        String tokenizer,
        @DefaultValue("256") int mostTokens,
        @DefaultValue("") String questionPrefix,
        @DefaultValue("") String passagePrefix) {

    private static final int LONGEST_NAME_CHARACTERS = 200;

    public SentenceModelSettings {
        if (mostTokens < 8 || mostTokens > 8192) {
            throw new IllegalArgumentException("A sentence has 8 to 8192 tokens, not " + mostTokens);
        }
    }

    /** Differs whenever the vectors of passages would. */
    public String name() {
        String name = model.substring(model.lastIndexOf('/') + 1).replace("classpath:", "") + " " + mostTokens + " "
                + passagePrefix.strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME_CHARACTERS))
                .strip();
    }
}
