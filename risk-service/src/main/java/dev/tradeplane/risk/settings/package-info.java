/** Brings the settings of the account file into force. */
@NullMarked
package dev.tradeplane.risk.settings;

import org.jspecify.annotations.NullMarked;
