package vespera.gateway.cli;

import java.io.IOException;
import vespera.gateway.Atelier;
import vespera.gateway.StorePlace;
import vespera.gateway.door.Door;

/** Opens the door of an atelier that is open here, so that commands of other processes work in it. */
public final class DoorKeeper {

    private DoorKeeper() {}

    public static Door open(final Atelier atelier, final Windows windows) throws IOException {
        final Commands commands = new Commands(windows);
        return Door.open(
                StorePlace.of(atelier.folder().root()),
                (arguments, workingFolder, speaker) ->
                        commands.run(arguments, workingFolder, new Out(speaker), atelier));
    }
}
