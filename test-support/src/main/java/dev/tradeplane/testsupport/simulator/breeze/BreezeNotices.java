package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as the streams tell it: texts known by their place, other places for shares than for contracts. UNCONFIRMED:
 * whether rates and strikes are in rupees here, and what stands in the places nobody reads.
 */
final class BreezeNotices {
    /** Nineteen and twenty-eight would mean other messages. */
    private static final int LENGTH = 47;

    private static final String SHARES = "4";
    private static final String CONTRACTS = "6";
    private static final Map<String, String> PRODUCTS =
            Map.of("Cash", "C", "BTST", "B", "MTF", "M", "Futures", "F", "Options", "O");

    private final BreezeContracts contracts;
    private long sequence;

    BreezeNotices(BreezeContracts contracts) {
        this.contracts = contracts;
    }

    ArrayNode of(Order order) {
        sequence++;
        Listing listing = contracts.listing(order.terms().instrument());
        boolean isContract = listing.expiry() != null;
        String[] notice = new String[LENGTH];
        Arrays.fill(notice, "");
        notice[0] = "1";
        notice[2] = BreezeSession.USER;
        notice[6] = Long.toString(sequence);
        notice[7] = BreezeTime.day(BreezeTime.dayOf(order.progress().updatedAt()));
        notice[8] = BreezeTime.second(order.progress().updatedAt()).substring(12);
        notice[9] = "1";
        notice[11] = isContract ? CONTRACTS : SHARES;
        notice[12] = BreezeSession.USER;
        notice[13] = listing.exchange();
        notice[14] = BreezeContracts.code(listing);
        if (isContract) {
            contract(notice, order, listing);
        } else {
            share(notice, order);
        }
        ArrayNode values = Json.array();
        Arrays.stream(notice).forEach(values::add);
        return values;
    }

    private static void share(String[] notice, Order order) {
        Terms terms = order.terms();
        notice[15] = flow(terms);
        notice[16] = kind(terms);
        notice[17] = validity(terms);
        notice[18] = orZero(terms.limit());
        notice[19] = PRODUCTS.getOrDefault(terms.product(), "C");
        notice[20] = BreezeStatus.letter(order);
        notice[21] = BreezeTime.second(order.progress().createdAt());
        notice[22] = BreezeTime.day(BreezeTime.dayOf(order.progress().createdAt()));
        notice[23] = order.id();
        notice[24] = terms.quantity().toPlainString();
        notice[25] = open(order);
        notice[26] = order.filled().toPlainString();
        notice[27] = gone(order, State.CANCELED);
        notice[28] = gone(order, State.EXPIRED);
        notice[29] = "0";
        notice[30] = orZero(terms.trigger());
        notice[42] = order.progress().averagePrice().toPlainString();
    }

    private static void contract(String[] notice, Order order, Listing listing) {
        Terms terms = order.terms();
        LocalDate expiry = listing.expiry();
        String right = listing.contract() == Contract.CALL ? "C" : "P";
        notice[15] = PRODUCTS.getOrDefault(terms.product(), "");
        notice[16] = listing.isOption() ? right : "*";
        notice[17] = listing.isOption() ? "E" : "";
        notice[18] = listing.strike().toPlainString();
        notice[19] = expiry == null ? "" : BreezeTime.day(expiry);
        notice[21] = flow(terms);
        notice[22] = kind(terms);
        notice[23] = validity(terms);
        notice[24] = orZero(terms.limit());
        notice[25] = BreezeStatus.letter(order);
        notice[26] = order.id();
        notice[27] = terms.quantity().toPlainString();
        notice[28] = order.filled().toPlainString();
        notice[29] = gone(order, State.CANCELED);
        notice[30] = gone(order, State.EXPIRED);
        notice[31] = orZero(terms.trigger());
        notice[36] = BreezeTime.day(BreezeTime.dayOf(order.progress().createdAt()));
        notice[39] = order.progress().averagePrice().toPlainString();
    }

    private static String flow(Terms terms) {
        return terms.side() == Side.BUY ? "B" : "S";
    }

    private static String kind(Terms terms) {
        return terms.kind() == Kind.STOP_LIMIT ? "S" : "L";
    }

    private static String validity(Terms terms) {
        return terms.validity() == Validity.IOC ? "I" : terms.validity() == Validity.GTC ? "V" : "T";
    }

    private static String open(Order order) {
        return order.state().isFinal() ? "0" : order.remaining().toPlainString();
    }

    private static String gone(Order order, State why) {
        return order.state() == why ? order.remaining().toPlainString() : "0";
    }

    private static String orZero(@Nullable BigDecimal price) {
        return price == null ? "0" : price.toPlainString();
    }
}
