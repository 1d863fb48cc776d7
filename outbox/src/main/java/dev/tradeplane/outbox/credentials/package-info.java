/** The database's user names and passwords, from mounted files that may change while the service runs. */
@NullMarked
package dev.tradeplane.outbox.credentials;

import org.jspecify.annotations.NullMarked;
