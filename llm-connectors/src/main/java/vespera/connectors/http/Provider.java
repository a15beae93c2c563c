package vespera.connectors.http;

import java.net.URI;

/**
 * A provider as a person is told about it.
 *
 * @param id its name as used in {@code provider:model}
 * @param title its name in a sentence
 * @param base its address
 * @param wake what to do when nothing answers, a whole sentence
 * @param fetch what to do when a model is missing, a whole sentence; {@code %s} stands for the model
 */
public record Provider(String id, String title, URI base, String wake, String fetch) {

    /** The address without a user's name, password, query or last slash, which may hold secrets or mislead. */
    public String address() {
        return shown(base);
    }

    static String shown(final URI base) {
        if (base.getHost() == null) {
            return base.getScheme() == null || base.isOpaque() ? "the address in Settings" : base.getScheme() + ":";
        }
        final String port = base.getPort() < 0 ? "" : ":" + base.getPort();
        final String path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        return base.getScheme() + "://" + base.getHost() + port + path;
    }

    /**
     * An address without an ending that people copy along from other programs, so that ours can be added.
     *
     * @param ending for example {@code /v1}
     */
    public static URI without(final URI base, final String ending) {
        final String text = base.toString().replaceAll("/+$", "");
        final String kept = text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
        try {
            return URI.create(kept);
        } catch (final IllegalArgumentException e) {
            return base;
        }
    }
}
