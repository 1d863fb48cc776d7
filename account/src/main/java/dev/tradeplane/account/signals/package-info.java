/** Where signals come in, and the playbooks they may name. */
@NullMarked
package dev.tradeplane.account.signals;

import org.jspecify.annotations.NullMarked;
