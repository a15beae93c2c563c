package vespera.house.broken.network.connectors;

import java.net.http.HttpClient;

/** Right: a connector calls out. */
public record ConnectorCalls(HttpClient client) {}
