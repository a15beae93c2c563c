package vespera.gateway;

import java.util.List;
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

    /** Of how many hours, days and weeks one is kept. */
    public List<Integer> kept() {
        return List.of(keep.hourly(), keep.daily(), keep.weekly());
    }

    /** The same, keeping one of each of so many hours, days and weeks; each 0 or more. */
    public BackupPlan keeping(final int hours, final int days, final int weeks) {
        return new BackupPlan(on, place, new Rotation(hours, days, weeks));
    }

    /** The same, going to another folder; empty for the user's application data. */
    public BackupPlan in(final String folder) {
        return new BackupPlan(on, folder, keep);
    }

    /** The same, by itself or not. */
    public BackupPlan byItself(final boolean wanted) {
        return new BackupPlan(wanted, place, keep);
    }
}
