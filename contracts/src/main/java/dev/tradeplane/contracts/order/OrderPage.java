package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of orders, newest first.
 *
 * @param next cursor of the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderPage(List<OrderView> items, @Nullable String next) {
    public OrderPage {
        items = List.copyOf(items);
    }
}
