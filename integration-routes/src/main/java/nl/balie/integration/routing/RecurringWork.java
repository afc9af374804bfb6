package nl.balie.integration.routing;

import java.time.Duration;

/**
 * Work that one node does again and again, whichever is free.
 *
 * @param name unique among the scheduled work
 * @param every the pause between the end of one time and the start of the next
 */
public record RecurringWork(String name, Duration every, Runnable work) {}
