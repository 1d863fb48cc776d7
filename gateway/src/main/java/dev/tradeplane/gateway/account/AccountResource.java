package dev.tradeplane.gateway.account;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The account: what it holds, how much of each limit is used, and whether it may trade. */
@Path("/v1")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private static final TypeReference<List<Position>> POSITIONS = new TypeReference<>() {};
    private static final Set<String> KNOWN = Set.of("state", "reason", "cancelOpen", "squareOff");
    private static final Map<String, TradingState> STATES = states();
    private static final int LONGEST_REASON = 500;

    private final PeerClient peers;
    private final CellHealth health;
    private final Caller caller;

    AccountResource(PeerClient peers, CellHealth health, Caller caller) {
        this.peers = peers;
        this.health = health;
        this.caller = caller;
    }

    record Positions(List<Position> items) {}

    @GET
    @Path("/positions")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public Positions positions() {
        return new Positions(peers.call(Peer.RISK_SERVICE, "GET", "/internal/positions", null, POSITIONS));
    }

    @GET
    @Path("/account")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public AccountReport account() {
        AccountView view = peers.get(Peer.RISK_SERVICE, "/internal/account", AccountView.class);
        return AccountReport.of(view, health.look());
    }

    /** Returns once the state is in force for every new order; cancels are on their way then. */
    @PUT
    @Path("/account/trading-state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RISK_MANAGER, Roles.ADMIN})
    public AccountView tradingState(
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "TradingStateRequest")))
                    InputStream body) {
        return peers.call(
                Peer.RISK_SERVICE,
                "PUT",
                "/internal/trading-state",
                change(new FieldReader(BoundedBody.object(body), KNOWN, false)),
                AccountView.class);
    }

    private TradingStateChange change(FieldReader fields) {
        fields.require("state");
        fields.require("reason");
        @Nullable TradingState state = fields.oneOf("state", STATES);
        @Nullable String reason = fields.text("reason", AccountResource::reason);
        boolean cancelOpen = fields.flag("cancelOpen");
        boolean squareOff = fields.flag("squareOff");
        if (state == null || reason == null || !fields.errors().isEmpty()) {
            throw new ProblemException(Problem.invalid(fields.errors()));
        }
        if (squareOff) {
            throw new ProblemException(
                    ProblemType.NOT_IN_FORCE, "$.squareOff is not in force yet; nothing was changed");
        }
        return new TradingStateChange(state, reason, cancelOpen, caller.source());
    }

    static String reason(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "must say why, in one line of at most " + LONGEST_REASON + " characters");
        }
        return text;
    }

    private static Map<String, TradingState> states() {
        Map<String, TradingState> states = new LinkedHashMap<>();
        for (TradingState state : TradingState.values()) {
            states.put(state.name(), state);
        }
        return states;
    }
}
