package dev.tradeplane.broker;

import dev.tradeplane.contracts.command.BrokerCommand.CancelOrder;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.VerdictClaims;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.UUID;

/** Commands as risk-service sends them, each with a verdict of this key. */
public record Commands(PrivateKey key) {
    public static final long LIMITS_VERSION = 7;
    public static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** A new order that was approved as it stands. */
    public SubmitOrder submit(OrderIntent intent) {
        OrderIds ids = newIds();
        return new SubmitOrder(
                ids.orderId(), ids.clientOrderId(), intent, verdict(ids.clientOrderId(), 0, intent), TRACEPARENT);
    }

    public CancelOrder cancel(SubmitOrder order) {
        return new CancelOrder(order.orderId(), order.clientOrderId(), null);
    }

    /** A change that was approved as it stands. */
    public ReplaceOrder replace(SubmitOrder order, int change, OrderIntent replaced) {
        return new ReplaceOrder(
                order.orderId(),
                order.clientOrderId(),
                change,
                replaced.quantity(),
                replaced.limitPrice(),
                replaced.triggerPrice(),
                verdict(order.clientOrderId(), change, replaced),
                null);
    }

    public static OrderIds newIds() {
        return OrderIds.derive(
                AccountName.of("test-desk"), IdempotencyKey.of(UUID.randomUUID().toString()), 0);
    }

    public String verdict(ClientOrderId id, int change, OrderIntent intent) {
        return token(OrderHash.of(id, change, intent), intent.validUntil());
    }

    /** A token over this root that ends then. */
    public String token(OrderHash root, Instant expiresAt) {
        return Jwt.issuer(VerdictClaims.ISSUER)
                .audience(VerdictClaims.AUDIENCE)
                .claim("jti", root.hex())
                .claim(VerdictClaims.ORDER_HASH, root.hex())
                .claim(VerdictClaims.LIMITS_VERSION, LIMITS_VERSION)
                .expiresAt(expiresAt)
                .jws()
                .algorithm(SignatureAlgorithm.EDDSA)
                .sign(key);
    }
}
