package dev.tradeplane.broker.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instruments master, as people see it.
 *
 * @param contracts how many it has
 * @param asOf when it was downloaded; absent while there is none
 * @param stale whether a contract it does not have may exist all the same
 * @param trouble what is wrong with the newest one, if it could not be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MasterStatus(
        String broker,
        int contracts,
        @Nullable Instant asOf,
        boolean stale,
        @Nullable String trouble) {}
