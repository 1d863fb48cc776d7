package dev.tradeplane.broker.adapter.kite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiteMasterTest {
    private static final String HEADER = "instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,"
            + "tick_size,lot_size,instrument_type,segment,exchange\n";
    private static final String SHARE = "738561,2885,RELIANCE,\"RELIANCE, LTD\",0,,0,0.05,1,EQ,NSE,NSE\n";
    private static final String OPTION =
            "12517890,48898,NIFTY26NOV24500CE,\"NIFTY\",0,2026-11-24,24500,0.05,65,CE,NFO-OPT,NFO\n";

    @TempDir
    private Path folder = Path.of("");

    private final List<Contract> contracts = new ArrayList<>();

    @Test
    void readsSharesAndOptionsAndLeavesIndicesOut() throws IOException {
        int wrong = read(HEADER + SHARE + OPTION + "256265,1001,NIFTY 50,NIFTY 50,0,,0,0,0,EQ,INDICES,NSE\n");

        assertEquals(0, wrong);
        assertEquals(
                List.of(
                        new Contract(
                                InstrumentId.of("NSE:RELIANCE"),
                                "NSE:RELIANCE",
                                "738561",
                                "RELIANCE, LTD",
                                Quantity.of(1),
                                Price.of("0.05"),
                                null,
                                null),
                        new Contract(
                                InstrumentId.of("NFO:NIFTY26NOV24500CE"),
                                "NFO:NIFTY26NOV24500CE",
                                "12517890",
                                "NIFTY",
                                Quantity.of(65),
                                Price.of("0.05"),
                                null,
                                new Derivative(
                                        "NIFTY", LocalDate.of(2026, 11, 24), ContractRight.CALL, Price.of("24500")))),
                contracts);
    }

    @Test
    void countsARowThatMakesNoSenseAndGoesOn() throws IOException {
        assertEquals(1, read(HEADER + "1,2,BROKEN\n" + SHARE));
        assertEquals(1, contracts.size());
    }

    @Test
    void aNewColumnHarmsNobody() throws IOException {
        assertEquals(0, read("colour," + HEADER + "red," + SHARE));
        assertEquals(1, contracts.size());
    }

    @Test
    void refusesAGzipThatWasCutOff() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + SHARE.repeat(500)).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("master");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        assertThrows(IOException.class, () -> KiteMaster.read(file, contracts::add));
    }

    private int read(String text) throws IOException {
        Path file = folder.resolve("master");
        Files.writeString(file, text);
        return KiteMaster.read(file, contracts::add);
    }
}
