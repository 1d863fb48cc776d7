package dev.tradeplane.risk;

import static java.util.Objects.requireNonNull;

import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.process.ServiceProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Processes of risk-service on one database. */
public final class RiskReplicas implements AutoCloseable {
    private final CellDatabase database = new CellDatabase();
    private final Map<String, String> properties;
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final TestCell cell;

    public RiskReplicas() {
        database.init(Map.of("service", "risk"));
        properties = new HashMap<>(database.start());
        AtomicReference<TestCell> injected = new AtomicReference<>();
        database.inject((value, fields) -> injected.set((TestCell) value));
        cell = requireNonNull(injected.get());
    }

    public TestCell cell() {
        return cell;
    }

    /** One more, ready; with these settings of its own. */
    public ServiceProcess start(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(own);
        ServiceProcess process = ServiceProcess.start(all);
        processes.add(process);
        return process.awaitReady();
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
        database.stop();
    }
}
