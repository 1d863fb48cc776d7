/** Scalar forms of the account file: amounts, percentages, spans of time, references to secrets. */
@NullMarked
package dev.tradeplane.account.value;

import org.jspecify.annotations.NullMarked;
