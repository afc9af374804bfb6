package nl.balie.assistant.skill;

import java.time.LocalDate;

/** A day for which a component was filed before. */
public record FiledDay(String component, LocalDate date) {}
