/** Whether, when and in what the account may trade. */
@NullMarked
package dev.tradeplane.account.trading;

import org.jspecify.annotations.NullMarked;
