package dev.tradeplane.account.storage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who runs PostgreSQL. */
public enum DatabaseMode {
    /** One PostgreSQL made with the account. */
    @JsonProperty("Embedded")
    EMBEDDED,
    /** A cluster of the CloudNativePG operator. */
    @JsonProperty("CloudNativePG")
    CLOUD_NATIVE_PG,
    /** One that exists already. */
    @JsonProperty("External")
    EXTERNAL
}
