/** Pure: from a strictly read body to a wish, or to every field that is wrong. */
@NullMarked
package dev.tradeplane.gateway.intent;

import org.jspecify.annotations.NullMarked;
