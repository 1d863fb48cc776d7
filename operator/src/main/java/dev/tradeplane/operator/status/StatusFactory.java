package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.TradingAccountStatus;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.status.BrokerSessionStatus;
import dev.tradeplane.account.status.EndpointsStatus;
import dev.tradeplane.account.status.GatewayStatus;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the status of an account from what was seen. What is not known is left out: nothing old is told as new. */
final class StatusFactory {
    private final Conditions conditions;

    StatusFactory(Clock clock) {
        this.conditions = new Conditions(clock);
    }

    TradingAccountStatus of(Observation seen) {
        Optional<AccountView> account = heard(seen);
        return new TradingAccountStatus(
                seen.generation(),
                runningGeneration(seen),
                conditions.of(seen),
                account.map(AccountView::tradingState).map(Settings::word).orElse(null),
                account.map(AccountView::declaredState).map(Settings::word).orElse(null),
                account.map(AccountView::setState).map(Settings::word).orElse(null),
                account.map(AccountView::limitsVersion).orElse(null),
                seen.settings().isEmpty() ? null : sha256(seen.settings()),
                account.map(AccountView::openPositions).orElse(null),
                account.flatMap(StatusFactory::dayPnl).orElse(null),
                account.map(AccountView::brokerSession)
                        .map(BrokerSession::expiresAt)
                        .map(BrokerSessionStatus::new)
                        .orElse(null),
                null,
                seen.running() == null ? null : endpoints(seen, seen.running()),
                seen.running() == null ? null : gateway(seen));
    }

    private static Optional<AccountView> heard(Observation seen) {
        return seen.reading() instanceof Reading.Heard(AccountView account) && !seen.suspended()
                ? Optional.of(account)
                : Optional.empty();
    }

    private static @Nullable Long runningGeneration(Observation seen) {
        if (seen.verdict().sound()) {
            return seen.generation();
        }
        return seen.before().map(TradingAccountStatus::runningGeneration).orElse(null);
    }

    /** Nothing while one part of it is not known. */
    private static Optional<String> dayPnl(AccountView account) {
        return Optional.ofNullable(account.unrealizedPnl())
                .map(open -> account.realizedPnl().plus(open).toString());
    }

    private static EndpointsStatus endpoints(Observation seen, TradingAccountSpec spec) {
        String gateway = spec.ingress() == null
                ? "http://" + seen.name() + "-" + ServiceName.GATEWAY.id() + "."
                        + seen.account().getMetadata().getNamespace() + ".svc:8080"
                : (spec.ingress().tlsSecretName() == null ? "http://" : "https://")
                        + spec.ingress().host();
        return new EndpointsStatus(gateway, gateway + "/", gateway + "/mcp");
    }

    private static GatewayStatus gateway(Observation seen) {
        return new GatewayStatus(
                seen.gateways(),
                Cell.ACCOUNT_LABEL + "=" + seen.name() + "," + Cell.COMPONENT_LABEL + "=" + ServiceName.GATEWAY.id());
    }

    private static String sha256(String settings) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(settings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
