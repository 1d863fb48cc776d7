/** The database, secrets and settings that one service needs to boot in a test. */
@NullMarked
package dev.tradeplane.testsupport.database;

import org.jspecify.annotations.NullMarked;
