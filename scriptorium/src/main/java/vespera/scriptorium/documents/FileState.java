package vespera.scriptorium.documents;

/**
 * What a file holds at one moment.
 *
 * @param hash SHA-256 of its bytes
 * @param size in bytes
 * @param modified the file's own time, in milliseconds since 1970 UTC
 * @param kept whether its bytes are kept as a version; large attachments are only hashed
 */
public record FileState(String hash, long size, long modified, boolean kept) {}
