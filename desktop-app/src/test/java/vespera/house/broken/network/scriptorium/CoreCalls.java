package vespera.house.broken.network.scriptorium;

import com.sun.net.httpserver.HttpServer;
import java.net.http.HttpClient;

/** Wrong: the core calls out, and listens. */
public record CoreCalls(HttpClient client, HttpServer server) {}
