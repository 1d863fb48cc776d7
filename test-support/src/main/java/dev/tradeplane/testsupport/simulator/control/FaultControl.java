package dev.tradeplane.testsupport.simulator.control;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.fault.Fault;
import dev.tradeplane.testsupport.simulator.fault.Faults;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.util.Map;

/** Faults on and off. */
final class FaultControl {
    private final Dialect dialect;
    private final Faults faults;

    FaultControl(Dialect dialect, Faults faults) {
        this.dialect = dialect;
        this.faults = faults;
    }

    Reply list(Call call) {
        return Reply.json(200, faults.all());
    }

    Reply set(Call call) {
        Fault fault = Json.read(call.text(), Fault.class);
        if (!dialect.means(fault.kind())) {
            return Problem.of(422, "not for this broker", fault.kind().wire() + " means nothing to it");
        }
        return Reply.json(201, Map.of("id", faults.set(fault)));
    }

    Reply clear(Call call) {
        faults.clear();
        return Reply.empty(204);
    }

    Reply clearOne(Call call) {
        boolean cleared = faults.clear(Integer.parseInt(call.parameter("id")));
        return cleared ? Reply.empty(204) : Problem.of(404, "no such fault", call.parameter("id"));
    }
}
