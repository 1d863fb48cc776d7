/** What a trader wishes: an order intent that risk has not yet seen, and how it is handed to risk-service. */
@NullMarked
package dev.tradeplane.contracts.intent;

import org.jspecify.annotations.NullMarked;
