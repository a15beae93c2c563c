package vespera.connectors.http;

/**
 * One server-sent event.
 *
 * @param name its {@code event} field, empty where there was none
 * @param data its {@code data} lines, joined by line feeds
 */
public record SseEvent(String name, String data) {}
