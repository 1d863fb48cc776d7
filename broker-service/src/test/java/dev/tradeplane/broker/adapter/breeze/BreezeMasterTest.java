package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeMasterTest {
    private static final String NSE = """
            "Token", "ShortName", "Series", "CompanyName", "ticksize", "Lotsize", "ExchangeCode"
            "2885","RELIND","EQ","RELIANCE INDUSTRIES","0.05","1","RELIANCE"
            "NIFTY 50","NIFTY","0","NIFTY 50","0","1","NIFTY 50"
            "9","INHN56","BQ","A BOND, OF SOMEBODY","0.05","1","RELIANCE"
            "7","SOMCOM","BE","SOME COMPANY","0.01","1","SOME"
            """;
    private static final String BSE = """
            "Token","ShortName","Series","CompanyName","ScripID","ticksize","Lotsize"
            "500325","RELIND","A","RELIANCE INDUSTRIES","RELIANCE","0.05","1"
            """;
    private static final String FONSE = """
            "Token","InstrumentName","ShortName","Series","ExpiryDate","StrikePrice","OptionType","LotSize","TickSize","CompanyName","ExchangeCode"
            "1","OPTIDX","NIFTY","OPTION","03-Nov-2026","24500","CE","65","5","NIFTY 50","NIFTY 50"
            "2","FUTIDX","NIFTY","FUTURE","24-Nov-2026","0","XX","65","10","NIFTY 50","NIFTY 50"
            "3","OPTSTK","STABAN","OPTION","24-Nov-2026","807.5","PE","750","5","STATE BANK OF INDIA","SBIN"
            """;
    private static final String FOBSE = FONSE.lines().findFirst().orElse("") + "\n";

    @TempDir
    private Path folder = Path.of("");

    private final List<Contract> read = new ArrayList<>();

    @Test
    void readsSharesAndContractsUnderOurNames() throws IOException {
        assertEquals(0, read(files()));

        assertEquals(
                List.of(
                        "BSE:RELIANCE",
                        "NFO:NIFTY26N0324500CE",
                        "NFO:NIFTY26NOVFUT",
                        "NFO:SBIN26NOV807.5PE",
                        "NSE:RELIANCE",
                        "NSE:SOME-BE"),
                read.stream().map(contract -> contract.id().value()).sorted().toList());
        Contract option = find("NFO:NIFTY26N0324500CE");
        assertEquals("NFO:NIFTY:2026-11-03:call:24500", option.symbol());
        assertEquals(Quantity.of(65), option.lot());
        assertEquals(Price.of("0.05"), option.tick());
        assertNull(option.freeze());
        assertEquals("NSE:RELIND", find("NSE:RELIANCE").symbol());
    }

    @Test
    void countsARowThatMakesNoSenseAndReadsTheRest() throws IOException {
        Map<String, String> files = files();
        files.put("FONSEScripMaster.txt", FONSE.replace("24500\",\"CE", "many\",\"CE"));

        assertEquals(1, read(files));
        assertEquals("2", find("NFO:NIFTY26NOVFUT").token());
    }

    @Test
    void isNotConfusedByANewColumn() throws IOException {
        Map<String, String> files = files();
        files.put(
                "NSEScripMaster.txt",
                NSE.lines().map(line -> "\"New\"," + line + "\n").reduce("", String::concat));

        assertEquals(0, read(files));
        assertEquals("NSE:RELIND", find("NSE:RELIANCE").symbol());
    }

    @Test
    void refusesAMasterWithoutTheLots() {
        Map<String, String> files = files();
        files.put("FONSEScripMaster.txt", FONSE.replace("LotSize", "Lots"));

        assertThrows(IOException.class, () -> read(files));
    }

    @Test
    void refusesAMasterThatMissesAFileOrEndsInTheMiddle() throws IOException {
        Map<String, String> files = files();
        files.remove("FONSEScripMaster.txt");
        assertThrows(IOException.class, () -> read(files));

        Path whole = zip(files());
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(IOException.class, () -> new BreezeMaster(half).read(read::add));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put("NSEScripMaster.txt", NSE);
        files.put("BSEScripMaster.txt", BSE);
        files.put("FONSEScripMaster.txt", FONSE);
        files.put("FOBSEScripMaster.txt", FOBSE);
        return files;
    }

    private int read(Map<String, String> files) throws IOException {
        return new BreezeMaster(zip(files)).read(read::add);
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = folder.resolve("master.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Contract find(String id) {
        return read.stream()
                .filter(contract -> contract.id().equals(InstrumentId.of(id)))
                .findFirst()
                .orElseThrow();
    }
}
