package dev.tradeplane.cli.install;

import java.util.List;

/** All checks, in the order they are printed: first what everything else stands on. */
final class InstallChecks {
    private InstallChecks() {}

    static List<InstallCheck> all() {
        return List.of(
                new ServerCheck(),
                new CrdCheck(),
                new OperatorCheck(),
                new PermissionCheck(),
                new StorageCheck(),
                new OptionalApisCheck(),
                new NetworkPolicyCheck());
    }
}
