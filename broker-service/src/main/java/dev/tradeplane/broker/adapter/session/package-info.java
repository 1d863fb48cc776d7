/** What a broker knows an account by. */
@NullMarked
package dev.tradeplane.broker.adapter.session;

import org.jspecify.annotations.NullMarked;
