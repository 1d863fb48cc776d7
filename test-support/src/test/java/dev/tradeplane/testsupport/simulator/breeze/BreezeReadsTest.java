package dev.tradeplane.testsupport.simulator.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeReadsTest {
    @TempDir
    private Path folder = Path.of("");

    private BreezeCaller breeze;

    @BeforeEach
    void start() {
        breeze = new BreezeCaller(folder, "--rate-limits", "off");
    }

    @AfterEach
    void stop() {
        breeze.close();
    }

    @Test
    void theMasterIsSixFilesThatAnybodyMayHave() throws IOException, InterruptedException {
        Map<String, List<String>> files = master();

        assertEquals(
                Set.of(
                        "NSEScripMaster.txt",
                        "BSEScripMaster.txt",
                        "FONSEScripMaster.txt",
                        "FOBSEScripMaster.txt",
                        "CDNSEScripMaster.txt",
                        "MCXScripMaster.txt"),
                files.keySet());
        List<String> shares = files.getOrDefault("NSEScripMaster.txt", List.of());
        List<String> contracts = files.getOrDefault("FONSEScripMaster.txt", List.of());
        assertTrue(shares.getFirst().startsWith("\"Token\", \"ShortName\", \"Series\", \"CompanyName\""));
        assertTrue(shares.get(1).startsWith("\"2885\",\"RELIND\",\"EQ\",\"RELIANCE INDUSTRIES\",\"0.05\",\"1\""));
        assertTrue(shares.get(1).endsWith("\"RELIANCE\""));
        String[] names = contracts.getFirst().split(",", -1);
        String[] future = contracts.get(1).split(",", -1);
        assertEquals(names.length, future.length);
        assertEquals("\"LotSize\"=\"65\"", names[27] + "=" + future[27]);
        assertEquals("\"TickSize\"=\"5\"", names[28] + "=" + future[28]);
    }

    @Test
    void aShareIsQuotedOnEveryExchangeInNumbers() {
        breeze.price("BSE:RELIANCE", "2451.10");

        JsonNode quotes =
                BreezeCaller.success(breeze.get("quotes", "{\"stock_code\":\"RELIND\",\"exchange_code\":\"BSE\"}"));

        assertEquals("NSE", quotes.path(0).path("exchange_code").asText());
        assertEquals("BSE", quotes.path(1).path("exchange_code").asText());
        assertTrue(quotes.path(1).path("ltp").isNumber());
        assertEquals(
                "2451.1",
                quotes.path(1).path("ltp").decimalValue().stripTrailingZeros().toPlainString());
        assertTrue(quotes.path(0).path("upper_circuit").isNumber());
    }

    @Test
    void aContractIsQuotedAloneAndAnUnknownOneIsNoData() {
        JsonNode futures = BreezeCaller.success(breeze.get(
                "optionchain", "{\"stock_code\":\"NIFTY\",\"exchange_code\":\"NFO\",\"product_type\":\"futures\"}"));
        String expiry = futures.path(0).path("expiry_date").asText();

        JsonNode quotes = BreezeCaller.success(breeze.get(
                "quotes",
                "{\"stock_code\":\"NIFTY\",\"exchange_code\":\"NFO\",\"product_type\":\"futures\",\"expiry_date\":\""
                        + expiry + "\",\"right\":\"others\",\"strike_price\":\"0\"}"));

        assertEquals(3, futures.size());
        assertEquals(1, quotes.size());
        assertEquals("*", quotes.path(0).path("right").asText());
        assertEquals(
                "No Data Found",
                BreezeCaller.error(breeze.get("quotes", "{\"stock_code\":\"NOBODY\",\"exchange_code\":\"NSE\"}")));
    }

    @Test
    void fundsAreWhatTheAccountBeganWith() {
        JsonNode funds = BreezeCaller.success(breeze.get("funds", "{}"));

        assertEquals(10_000_000, funds.path("total_bank_balance").intValue());
        assertEquals("0", funds.path("unallocated_balance").textValue());
        assertEquals("No Data Found", BreezeCaller.error(breeze.get("dematholdings", "{}")));
    }

    @Test
    void oneTriggerBecomesAnOrderWhenItsPriceIsReached() {
        String id = gtt("single", "", "[{\"action\":\"sell\",\"limit_price\":\"95\",\"trigger_price\":\"100\"}]");

        breeze.price(option(), "100");

        JsonNode kept = BreezeCaller.success(breeze.get("gttorder", BreezeCaller.LIST.formatted("NFO")));
        assertEquals(
                id,
                kept.path(0).path("order_details").path(0).path("gtt_order_id").asText());
        assertEquals(
                "Executed",
                kept.path(0).path("order_details").path(0).path("status").asText());
        JsonNode orders = BreezeCaller.success(breeze.get("order", BreezeCaller.LIST.formatted("NFO")));
        assertEquals("95", orders.path(0).path("price").asText());
    }

    @Test
    void theLegsOfAThreeLeggedTriggerWaitForTheFreshOrder() {
        breeze.price(option(), "120");
        gtt(
                "cover_oco",
                "\"fresh_order_action\":\"buy\",\"fresh_order_price\":\"118\",\"fresh_order_type\":\"limit\",",
                "[{\"gtt_leg_type\":\"target\",\"action\":\"sell\",\"limit_price\":\"130\",\"trigger_price\":\"130\"},"
                        + "{\"gtt_leg_type\":\"stoploss\",\"action\":\"sell\",\"limit_price\":\"110\","
                        + "\"trigger_price\":\"112\"}]");
        JsonNode fresh = BreezeCaller.success(breeze.get("order", BreezeCaller.LIST.formatted("NFO")))
                .path(0);
        breeze.awaitStatus("NFO", fresh.path("order_id").asText(), "Ordered");

        breeze.price(option(), "131");
        assertEquals(
                1,
                BreezeCaller.success(breeze.get("order", BreezeCaller.LIST.formatted("NFO")))
                        .size());
        breeze.price(option(), "118");
        breeze.price(option(), "130");

        JsonNode orders = BreezeCaller.success(breeze.get("order", BreezeCaller.LIST.formatted("NFO")));
        assertEquals(2, orders.size());
        assertEquals("130", orders.path(1).path("price").asText());
    }

    private String gtt(String type, String fresh, String details) {
        return BreezeCaller.success(breeze.send(
                        "POST",
                        "gttorder",
                        "{\"exchange_code\":\"NFO\",\"stock_code\":\"NIFTY\",\"product\":\"options\",\"quantity\":\"65\","
                                + "\"expiry_date\":\"" + expiry() + "\",\"right\":\"call\",\"strike_price\":\"24500\","
                                + "\"gtt_type\":\"" + type + "\"," + fresh + "\"order_details\":" + details + "}"))
                .path("gtt_order_id")
                .asText();
    }

    private String expiry() {
        return BreezeCaller.success(breeze.get(
                        "optionchain",
                        "{\"stock_code\":\"NIFTY\",\"exchange_code\":\"NFO\",\"product_type\":\"futures\"}"))
                .path(0)
                .path("expiry_date")
                .asText();
    }

    /** The first call at 24,500 under the name the control port has for it. */
    private String option() {
        String[] day = expiry().split("-", -1);
        return "NFO:NIFTY" + day[2].substring(2) + day[1].toUpperCase(Locale.ROOT) + "24500CE";
    }

    private Map<String, List<String>> master() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(breeze.address().resolve("/MotherAppMaster/SecurityMaster.zip"))
                .build();
        byte[] body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
        Map<String, List<String>> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        }
        return files;
    }
}
