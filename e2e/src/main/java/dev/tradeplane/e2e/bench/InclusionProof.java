package dev.tradeplane.e2e.bench;

import java.util.SplittableRandom;

/** Proofs of entries here and there in the trail, one after the other. */
final class InclusionProof implements Measurement {
    private static final int PROOFS = 1000;
    private static final int OK = 200;

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        String what = "inclusion proof";
        int first = rig.client().get("/v1/audit/proofs/0").status();
        if (first != OK) {
            report.add(what, "not taken: the gateway answers " + first + ", the trail has no proofs yet", "p99 5 ms");
            return;
        }
        int entries = (int) rig.database().number("select count(*) from audit.audit_entry");
        SplittableRandom random = new SplittableRandom(entries);
        Requests requests = rig.requests("proof");
        Latencies latencies = rig.load().oneByOne(PROOFS, OK, n -> requests.proof(random.nextInt(entries)));
        report.add(what + " among " + entries + " entries", latencies.toString(), "p99 5 ms at 10^6");
    }
}
