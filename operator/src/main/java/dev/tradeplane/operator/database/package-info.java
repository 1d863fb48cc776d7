/** The database of an account: one of its own, one of CloudNativePG, or one that exists. */
@NullMarked
package dev.tradeplane.operator.database;

import org.jspecify.annotations.NullMarked;
