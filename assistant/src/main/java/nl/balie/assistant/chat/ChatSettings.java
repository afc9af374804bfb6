package nl.balie.assistant.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param messagesPerMinute how many messages one person may send in a minute; as many may come at once
 * @param historyTurns how many turns of a conversation the page shows
 */
@ConfigurationProperties(prefix = "balie.chat", ignoreUnknownFields = false)
record ChatSettings(
        @DefaultValue("60") int messagesPerMinute,
        @DefaultValue("50") int historyTurns) {}
