package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import org.jspecify.annotations.Nullable;

/**
 * What the account holds in one instrument, from fills.
 *
 * @param lastPrice the reference price it is marked to; absent when there is none, then so is the unrealized part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Position(
        InstrumentId instrument,
        NetQuantity quantity,
        @Nullable Price averagePrice,
        @Nullable Price lastPrice,
        Money realizedPnl,
        @Nullable Money unrealizedPnl) {}
