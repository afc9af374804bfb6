/**
 * Het proefloonsysteem: a payroll system of our own, beside the application, with its own port, its own store and
 * documented values to fail on purpose. It shares nothing with Balie but the description of its interface in {@code docs/flows/sandbox-payroll.md}.
 */
@NullMarked
package nl.balie.portal.vendor.sandbox.server;

import org.jspecify.annotations.NullMarked;
