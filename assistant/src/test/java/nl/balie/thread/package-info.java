/** De draad: the product used in a real browser, from question to payroll and back. */
@NullMarked
package nl.balie.thread;

import org.jspecify.annotations.NullMarked;
