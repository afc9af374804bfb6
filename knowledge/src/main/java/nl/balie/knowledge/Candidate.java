package nl.balie.knowledge;

import nl.balie.knowledge.ranking.Hits;

/** A passage and what the searches thought of it. */
record Candidate(Passage passage, Hits.Hit hit) {}
