package dev.tradeplane.broker.api;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.settlement.SettlementRefusedException;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A report of the broker that failed is 503, never an empty list. */
class BrokerProblems {
    @ServerExceptionMapper
    Response refused(LoginRefusedException e) {
        Problem problem = Problem.of(ProblemType.BROKER_LOGIN_REFUSED, String.valueOf(e.getMessage()));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    Response refused(SettlementRefusedException e) {
        Problem problem = Problem.of(ProblemType.SETTLEMENT_REFUSED, String.valueOf(e.getMessage()));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    Response unavailable(BrokerUnavailableException e) {
        Problem problem = Problem.of(ProblemType.UNAVAILABLE, "the broker's report could not be had");
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, 1)
                .entity(problem)
                .build();
    }
}
