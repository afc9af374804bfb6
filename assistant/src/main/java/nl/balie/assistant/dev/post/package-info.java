/** Post van de proefopstelling: a mail server and an SMS centre of our own, which keep what they took and show it. */
@NullMarked
package nl.balie.assistant.dev.post;

import org.jspecify.annotations.NullMarked;
