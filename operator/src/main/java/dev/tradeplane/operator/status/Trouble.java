package dev.tradeplane.operator.status;

/**
 * What keeps a container from running, with what to do about it.
 *
 * @param component whose pod it is
 * @param reason as the kubelet or the scheduler names it, such as {@code ImagePullBackOff}
 */
record Trouble(String component, String reason, String sentence) {}
