package vespera.gateway.cli;

import vespera.scriptorium.documents.FolderScan;

/** Before a command that reads: takes in what other programs changed, unless a window does so anyway. */
final class Freshness {

    private Freshness() {}

    static void bring(final Session session) {
        final var atelier = session.atelier();
        if (session.shared()) {
            return;
        }
        if (atelier.catalogue().size() == 0) {
            session.out().remark("Reading this folder for the first time …");
        }
        final FolderScan.Report report = atelier.scan();
        if (report.added() + report.changed() + report.moved() + report.vanished() > 0) {
            session.out()
                    .remark("Took in " + report.added() + " new, " + report.changed() + " changed, " + report.moved()
                            + " moved and " + report.vanished() + " vanished files.");
        }
    }
}
