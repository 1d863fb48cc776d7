/**
 * Bugs put into the running services on purpose, to show that the crash suite would find them. They exist only here: a
 * Java agent rewrites one method of a service while it loads.
 */
package dev.tradeplane.e2e.planted;
