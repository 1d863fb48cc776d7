package dev.tradeplane.operator.status;

import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what keeps pods from running: what people otherwise look for pod by pod. */
final class Troubles {
    private static final int RESTARTS_OF_A_LOOP = 2;

    private Troubles() {}

    /** In a steady order, whatever the order of the pods. */
    static List<Trouble> in(Stream<Pod> pods) {
        return pods.filter(pod -> pod.getMetadata().getDeletionTimestamp() == null && pod.getStatus() != null)
                .flatMap(pod -> of(pod).stream())
                .sorted(Comparator.comparing(Trouble::component)
                        .thenComparing(Trouble::reason)
                        .thenComparing(Trouble::sentence))
                .toList();
    }

    static Optional<Trouble> of(Pod pod) {
        return unschedulable(pod)
                .or(() -> Stream.concat(
                                pod.getStatus().getInitContainerStatuses().stream(),
                                pod.getStatus().getContainerStatuses().stream())
                        .flatMap(container -> of(pod, container).stream())
                        .findFirst());
    }

    private static Optional<Trouble> unschedulable(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> "PodScheduled".equals(condition.getType())
                        && "False".equals(condition.getStatus())
                        && "Unschedulable".equals(condition.getReason()))
                .map(PodCondition::getMessage)
                .findFirst()
                .map(why -> new Trouble(
                        component(pod),
                        "Unschedulable",
                        "no node takes a pod of " + component(pod) + " (" + why
                                + "): add a node, or free what it asks for"));
    }

    private static Optional<Trouble> of(Pod pod, ContainerStatus container) {
        String component = component(pod);
        if (crashes(container)) {
            return Optional.of(new Trouble(
                    component,
                    "CrashLoopBackOff",
                    component + " ends as soon as it starts" + end(container) + ": " + kubectl("logs", pod)
                            + " --previous"));
        }
        return switch (waitingFor(container)) {
            case "ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull" ->
                Optional.of(
                        new Trouble(
                                component,
                                "ImagePullBackOff",
                                "the image " + container.getImage() + " of " + component
                                        + " cannot be had: check the image settings of the operator and that nodes may pull it"));
            case "CreateContainerConfigError" ->
                Optional.of(new Trouble(
                        component,
                        "CreateContainerConfigError",
                        component + " lacks a Secret or ConfigMap (" + message(container)
                                + "): create it, or put the missing key in"));
            case "CreateContainerError", "RunContainerError" ->
                Optional.of(new Trouble(
                        component,
                        "CreateContainerError",
                        "the node cannot start " + component + " (" + message(container) + "): "
                                + kubectl("describe pod", pod)));
            default -> Optional.empty();
        };
    }

    /** Between two tries the kubelet calls it running or ended; it is the same trouble all the time. */
    private static boolean crashes(ContainerStatus container) {
        boolean restarted = container.getRestartCount() != null && container.getRestartCount() >= RESTARTS_OF_A_LOOP;
        return "CrashLoopBackOff".equals(waitingFor(container))
                || (restarted
                        && !Boolean.TRUE.equals(container.getReady())
                        && !end(container).isEmpty());
    }

    private static String waitingFor(ContainerStatus container) {
        return state(container.getState())
                .map(ContainerState::getWaiting)
                .map(waiting -> waiting.getReason())
                .orElse("");
    }

    private static String message(ContainerStatus container) {
        return state(container.getState())
                .map(ContainerState::getWaiting)
                .map(waiting -> waiting.getMessage())
                .orElse("");
    }

    private static String end(ContainerStatus container) {
        return state(container.getLastState())
                .map(ContainerState::getTerminated)
                .map(Troubles::words)
                .orElse("");
    }

    private static String words(ContainerStateTerminated end) {
        return "OOMKilled".equals(end.getReason())
                ? " (out of memory: raise its memory limit)"
                : " (exit code " + end.getExitCode() + ")";
    }

    private static Optional<ContainerState> state(@Nullable ContainerState state) {
        return Optional.ofNullable(state);
    }

    private static String kubectl(String verb, Pod pod) {
        return "kubectl " + verb + " -n " + pod.getMetadata().getNamespace() + " "
                + pod.getMetadata().getName();
    }

    private static String component(Pod pod) {
        return pod.getMetadata().getLabels().getOrDefault(Cell.COMPONENT_LABEL, "?");
    }
}
