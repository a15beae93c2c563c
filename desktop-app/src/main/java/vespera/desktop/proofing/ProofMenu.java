package vespera.desktop.proofing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.proofing.Finding;

/** What can be done about a mistake. */
record ProofMenu(Finding finding, String words) {

    private static final Texts TEXTS = Texts.of(ProofMenu.class);
    private static final double WIDEST = 360;

    List<MenuItem> items(final Consumer<String> replace, final Runnable ignore, final Runnable add) {
        final List<MenuItem> items = new ArrayList<>();
        for (final String one : finding.replacements()) {
            final MenuItem item = new MenuItem(one.isEmpty() ? TEXTS.say("take-away") : one);
            item.setMnemonicParsing(false);
            item.getStyleClass().add("proof-replacement");
            item.setOnAction(event -> replace.accept(one));
            items.add(item);
        }
        final Label said = new Label(finding.message());
        said.setWrapText(true);
        said.setMaxWidth(WIDEST);
        said.getStyleClass().add("proof-message");
        final CustomMenuItem message = new CustomMenuItem(said, false);
        message.setDisable(true);
        items.addFirst(message);
        if (!finding.replacements().isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        final MenuItem leave = new MenuItem(TEXTS.say("ignore"));
        leave.setOnAction(event -> ignore.run());
        items.add(leave);
        if (finding.kind() == Finding.Kind.SPELLING) {
            final MenuItem keep = new MenuItem(TEXTS.say("add", words));
            keep.setMnemonicParsing(false);
            keep.setOnAction(event -> add.run());
            items.add(keep);
        }
        return items;
    }
}
