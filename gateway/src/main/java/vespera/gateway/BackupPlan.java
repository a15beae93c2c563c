package vespera.gateway;

import vespera.store.backup.Rotation;

/**
 * How an atelier backs itself up.
 *
 * @param on whether it does so by itself while the window is open
 * @param place an existing folder that backups go to, each atelier's into a folder of its own in it; empty for the
 *     user's application data
 * @param keep how many are kept
 */
public record BackupPlan(boolean on, String place, Rotation keep) {

    /** By itself, into the application data, 24 hours, 14 days and 8 weeks back. */
    public static final BackupPlan STANDARD = new BackupPlan(true, "", Rotation.STANDARD);
}
