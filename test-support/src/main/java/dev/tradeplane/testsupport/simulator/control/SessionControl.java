package dev.tradeplane.testsupport.simulator.control;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.util.Map;

/** Logins without a browser, and their end. */
final class SessionControl {
    private final Sessions sessions;

    SessionControl(Sessions sessions) {
        this.sessions = sessions;
    }

    Reply state(Call call) {
        return Reply.json(200, Map.of("open", sessions.isOpen()));
    }

    /** What a person's login would have brought to the application: a code to exchange. */
    Reply login(Call call) {
        return Reply.json(201, Map.of("code", sessions.issueCode()));
    }

    Reply expire(Call call) {
        sessions.expire();
        return Reply.empty(204);
    }

    Reply restore(Call call) {
        sessions.restore();
        return Reply.empty(204);
    }
}
