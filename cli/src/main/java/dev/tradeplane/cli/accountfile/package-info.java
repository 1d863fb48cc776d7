/** Reads an account file and refuses it whole, naming every wrong field with its line and what is allowed. */
@NullMarked
package dev.tradeplane.cli.accountfile;

import org.jspecify.annotations.NullMarked;
