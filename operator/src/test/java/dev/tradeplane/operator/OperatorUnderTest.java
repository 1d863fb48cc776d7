package dev.tradeplane.operator;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountStatus;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import dev.tradeplane.operator.examination.AccountExaminer;
import dev.tradeplane.operator.health.AccountCensus;
import dev.tradeplane.operator.reading.Cadence;
import dev.tradeplane.operator.reading.CellDoor;
import dev.tradeplane.operator.reading.CellReadings;
import dev.tradeplane.operator.removal.CellRemoval;
import dev.tradeplane.operator.status.StatusKeeper;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The operator in this JVM, against a real API server, looking after one namespace. */
public final class OperatorUnderTest implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final TestCluster cluster;
    private final String namespace;
    private final KubernetesClient operatorClient;
    private final CellReadings readings;
    private final Operator operator;
    private final Bookkeeping book = new Bookkeeping();

    private OperatorUnderTest(TestCluster cluster, String namespace, Circumstances around) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.operatorClient = cluster.newClient(book);
        CellDoor door = new CellDoor(
                operatorClient, TestCluster.OPERATOR, account -> around.riskService(), Duration.ofSeconds(1), CLOCK);
        this.readings = new CellReadings(door, new Cadence(around.readingEvery(), 4, Duration.ofSeconds(1)));
        StatusKeeper status = new StatusKeeper("test", CLOCK);
        this.operator = new Operator(settings -> settings.withKubernetesClient(operatorClient)
                .withMetrics(book)
                .withReconciliationTerminationTimeout(Duration.ofSeconds(5))
                .checkingCRDAndValidateLocalModel(false));
        operator.register(
                new TradingAccountReconciler(
                        new SurroundingsSource(operatorClient, SomeSurroundings.INSTALLATION),
                        new AccountExaminer(CLOCK),
                        readings,
                        status,
                        new CellRemoval(door, readings, status, around.goingFlatLimit(), CLOCK),
                        new AccountCensus(CLOCK)),
                controller -> controller.settingNamespace(namespace));
    }

    /** Starts in a new namespace. */
    public static OperatorUnderTest start() {
        return start(Circumstances.ALONE);
    }

    /** Starts in a new namespace, with cells that can be asked. */
    static OperatorUnderTest start(Circumstances around) {
        return startIn(TestCluster.shared().newNamespace(), around);
    }

    /** Starts in a namespace where an earlier one has left something. */
    public static OperatorUnderTest startIn(String namespace) {
        return startIn(namespace, Circumstances.ALONE);
    }

    static OperatorUnderTest startIn(String namespace, Circumstances around) {
        OperatorUnderTest started = new OperatorUnderTest(TestCluster.shared(), namespace, around);
        started.operator.start();
        return started;
    }

    public String namespace() {
        return namespace;
    }

    /** A client of the test's own, with every right. */
    public KubernetesClient client() {
        return cluster.client();
    }

    public Resource<TradingAccount> account(String name) {
        return client().resources(TradingAccount.class).inNamespace(namespace).withName(name);
    }

    /** Its status, once it has one. */
    public TradingAccountStatus status(String name) {
        TradingAccountStatus status = account(name).get().getStatus();
        assertNotNull(status, "no status");
        return status;
    }

    /** A condition of an account; an assertion fails while there is none. */
    public Condition condition(String name, String type) {
        TradingAccountStatus status = status(name);
        return status.conditions().stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no condition " + type + " in " + status));
    }

    /** Its events with one reason. */
    List<Event> events(String reason) {
        return client().events().v1().events().inNamespace(namespace).list().getItems().stream()
                .filter(event -> reason.equals(event.getReason()))
                .toList();
    }

    /** Plays the controller manager until closed. */
    public PlayedControllers controllers() {
        return PlayedControllers.in(namespace);
    }

    /** How often it has looked at an account, whatever came of it. */
    int looks(String name) {
        return book.looks(new ResourceID(name, namespace));
    }

    /** Its requests that could change something, but for leases. */
    List<String> writes() {
        return book.writes();
    }

    /** What it asked the API server for, but for leases and watches. */
    List<String> reads() {
        return book.reads();
    }

    /** Does it once, when the next status is on its way to the server. */
    void beforeTheNextStatus(Runnable deed) {
        book.beforeTheNextStatus(deed);
    }

    /** Applies YAML as kubectl does: the server fills in defaults and refuses what the schema does. */
    public void apply(String yaml) {
        cluster.apply(namespace, yaml);
    }

    /** Applies a paper account with one webhook, and the Secret it refers to. */
    public void applyPaperAccount(String name) {
        apply(PaperAccount.hooks(name));
        apply(PaperAccount.yaml(name));
    }

    @Override
    public void close() {
        operator.stop();
        readings.close();
        operatorClient.close();
    }
}
