package dev.tradeplane.e2e.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./tradeplane orderproof}: runs and judges, or judges a saved run again. */
public final class OrderProof {
    private static final int TYPED_WRONG = 2;

    private OrderProof() {}

    /** Ends with the verdict's exit code. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out, Map.of()));
    }

    /**
     * Runs the command; returns its exit code: 0 all holds, 1 something was violated, 2 typed wrong, 3 the run proves
     * nothing.
     *
     * @param environment extra variables of the cells
     */
    public static int run(List<String> arguments, PrintStream out, Map<String, String> environment) throws IOException {
        try {
            if (arguments.contains("--help")) {
                out.append(ProofOptions.USAGE);
                return 0;
            }
            return report(
                    arguments.size() == 2 && arguments.getFirst().equals("check")
                            ? saved(Path.of(arguments.getLast()))
                            : fresh(ProofOptions.parse(arguments, new SecureRandom()::nextLong), out, environment),
                    out);
        } catch (UsageException e) {
            out.append(e.getMessage()).append("\n\n").append(ProofOptions.USAGE);
            return TYPED_WRONG;
        } catch (RuntimeException e) {
            e.printStackTrace(out);
            out.append("The run broke off, and so proves nothing.\n");
            return Verdict.PROVES_NOTHING;
        }
    }

    private record Judged(RunFolder folder, Verdict verdict) {}

    private static Judged fresh(ProofOptions options, PrintStream out, Map<String, String> environment)
            throws IOException {
        RunFolder folder = new RunFolder(folder(options.folder()));
        ProofOptions possible = Possible.of(options, folder, out);
        return new Judged(folder, new ProofRun(possible, folder, out, environment).execute());
    }

    private static Judged saved(Path path) {
        if (!Files.isRegularFile(path.resolve("run.json"))) {
            throw new UsageException("no run was saved in " + path);
        }
        RunFolder folder = new RunFolder(path);
        return new Judged(folder, Judge.of(folder));
    }

    private static int report(Judged judged, PrintStream out) {
        String text = ProofReport.text(judged.verdict());
        judged.folder().writeReport(ProofReport.json(judged.verdict()), text);
        out.append(text);
        out.flush();
        return judged.verdict().exitCode();
    }

    private static Path folder(Optional<Path> wanted) throws IOException {
        if (wanted.isEmpty()) {
            return Files.createTempDirectory("orderproof");
        }
        Path folder = wanted.get().toAbsolutePath();
        if (Files.exists(folder)) {
            throw new UsageException(folder + " is there already");
        }
        return Files.createDirectories(folder);
    }
}
