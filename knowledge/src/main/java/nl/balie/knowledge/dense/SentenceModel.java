package nl.balie.knowledge.dense;

import org.springframework.ai.embedding.EmbeddingModel;

/** A model, its name, and what it wants to read before a text. */
public record SentenceModel(String name, EmbeddingModel model, String questionPrefix, String passagePrefix) {

    public static SentenceModel of(SentenceModelSettings settings, EmbeddingModel model) {
        return new SentenceModel(settings.name(), model, settings.questionPrefix(), settings.passagePrefix());
    }

    float[] question(String text) {
        return model.embed(questionPrefix + text);
    }

    float[] passage(String text) {
        return model.embed(passagePrefix + text);
    }
}
