/** Where orders and the audit log are kept, saved and restored. */
@NullMarked
package dev.tradeplane.account.storage;

import org.jspecify.annotations.NullMarked;
