package dev.tradeplane.testsupport.simulator.breeze;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The instruments: six files of quoted values in one archive. The published client reads columns by their place, and
 * those places are kept. UNCONFIRMED, by third parties alone: the other names, their places, that strikes are in rupees
 * and the ticks of contracts in paise. That no file says the freeze quantity of a contract is their word too.
 */
final class BreezeMaster {
    private static final String SHARES =
            "\"Token\", \"ShortName\", \"Series\", \"CompanyName\", \"ticksize\", \"Lotsize\", \"DateOfListing\", "
                    + "\"DateOfDeListing\", \"IssuePrice\", \"FaceValue\", \"ISINCode\", \"52WeeksHigh\", \"52WeeksLow\", "
                    + "\"Symbol\", \"InstrumentType\", \"ExchangeCode\"";
    private static final String CONTRACTS =
            "\"Token\",\"InstrumentName\",\"ShortName\",\"Series\",\"ExpiryDate\",\"StrikePrice\",\"OptionType\","
                    + "\"CALevel\",\"PermittedToTrade\",\"IssueCapital\",\"WarningQty\",\"FreezeQty\",\"CreditRating\","
                    + "\"NormalMarketStatus\",\"OddLotMarketStatus\",\"SpotMarketStatus\",\"AuctionMarketStatus\","
                    + "\"NormalMarketEligibility\",\"OddLotMarketEligibility\",\"SpotMarketEligibility\","
                    + "\"AuctionMarketEligibility\",\"IssueRate\",\"IssueStartDate\",\"InterestPaymentDate\","
                    + "\"IssueMaturityDate\",\"MarginPercentage\",\"MinimumLotQty\",\"LotSize\",\"TickSize\","
                    + "\"CompanyName\",\"ExchangeCode\",\"ExerciseStyle\"";
    private static final String COMMODITIES =
            "\"Token\",\"InstrumentName\",\"ShortName\",\"Series\",\"CompanyName\",\"LotSize\",\"TickSize\","
                    + "\"ExpiryDate\",\"OptionType\",\"StrikePrice\"";
    private static final Map<Contract, String> RIGHTS =
            Map.of(Contract.FUTURE, "XX", Contract.CALL, "CE", Contract.PUT, "PE");

    private final List<Listing> listings;

    BreezeMaster(List<Listing> listings) {
        this.listings = listings;
    }

    Reply zip(Call call) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "NSEScripMaster.txt", SHARES, of("NSE", BreezeMaster::share));
            add(zip, "BSEScripMaster.txt", SHARES.replace("ExchangeCode", "ScripID"), of("BSE", BreezeMaster::share));
            add(zip, "FONSEScripMaster.txt", CONTRACTS, of("NFO", BreezeMaster::contract));
            add(zip, "FOBSEScripMaster.txt", CONTRACTS, of("BFO", BreezeMaster::contract));
            add(zip, "CDNSEScripMaster.txt", CONTRACTS, of("NDX", BreezeMaster::contract));
            add(zip, "MCXScripMaster.txt", COMMODITIES, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(200, Map.of("Content-Type", "application/x-zip-compressed"), bytes.toByteArray());
    }

    private String of(String exchange, Function<Listing, List<String>> row) {
        return listings.stream()
                .filter(listing -> listing.exchange().equals(exchange))
                .map(listing -> quoted(row.apply(listing)))
                .collect(Collectors.joining());
    }

    private static void add(ZipOutputStream zip, String name, String header, String rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((header + "\n" + rows).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<String> share(Listing listing) {
        return List.of(
                BreezeContracts.token(listing),
                BreezeContracts.code(listing),
                listing.contract() == Contract.INDEX ? "0" : "EQ",
                listing.name(),
                listing.tick().toPlainString(),
                listing.lot().toPlainString(),
                "",
                "",
                "0",
                "10",
                "",
                "0",
                "0",
                "",
                "0",
                listing.symbol());
    }

    private static List<String> contract(Listing listing) {
        String kind = listing.isOption() ? "OPT" : "FUT";
        List<String> zeros =
                List.of("0", "0", "0", "0", "0", "", "0", "0", "0", "0", "", "", "", "", "0", "", "", "", "0");
        List<String> first = List.of(
                BreezeContracts.token(listing),
                kind + "IDX",
                BreezeContracts.code(listing),
                listing.isOption() ? "OPTION" : "FUTURE",
                listing.expiry() == null ? "" : BreezeTime.day(listing.expiry()),
                listing.strike().toPlainString(),
                RIGHTS.getOrDefault(listing.contract(), "XX"));
        List<String> last = List.of(
                "0",
                listing.lot().toPlainString(),
                paise(listing.tick()),
                "NIFTY 50",
                "NIFTY 50",
                listing.isOption() ? "E" : "");
        return Stream.of(first, zeros, last).flatMap(List::stream).toList();
    }

    private static String paise(BigDecimal rupees) {
        return rupees.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",")) + "\n";
    }
}
