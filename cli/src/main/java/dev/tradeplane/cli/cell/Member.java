package dev.tradeplane.cli.cell;

import dev.tradeplane.account.cell.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One process of a service. The first is called what the service is called, the next ones have their number behind it.
 *
 * @param number from 1
 */
public record Member(ServiceName service, int number) {
    /** As many processes of a service as a cell on one machine may have. */
    public static final int MOST = 3;

    public static Member first(ServiceName service) {
        return new Member(service, 1);
    }

    /** All of a cell, the audit log's one writer included. */
    public static List<Member> all(int replicas) {
        List<Member> all = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            int count = service == ServiceName.AUDIT ? 1 : replicas;
            for (int number = 1; number <= count; number++) {
                all.add(new Member(service, number));
            }
        }
        return all;
    }

    /** Those of every cell, and whichever else there is a trace of. */
    public static List<Member> traced(Predicate<String> isTraced) {
        return all(MOST).stream()
                .filter(member -> member.number() == 1 || isTraced.test(member.id()))
                .toList();
    }

    /** Its name in files, logs and answers. */
    public String id() {
        return number == 1 ? service.id() : service.id() + "-" + number;
    }
}
