package vespera.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Notices;
import vespera.desktop.palette.Overlay;
import vespera.desktop.texts.Texts;

/** What the window has said so far, newest first; Enter does again what a notice offered. */
final class NoticeList {

    private static final Texts TEXTS = Texts.of(NoticeList.class);
    private final Notices notices;
    private final Overlay overlay;

    NoticeList(final Notices notices, final Overlay overlay) {
        this.notices = notices;
        this.overlay = overlay;
    }

    void open() {
        final ListView<Notices.Notice> list = new ListView<>();
        list.getStyleClass().add("notice-list");
        list.setAccessibleText(TEXTS.say("notices-newest"));
        list.setPlaceholder(new Label(TEXTS.say("nothing-said")));
        list.getItems().setAll(List.copyOf(notices.all()).reversed());
        list.setCellFactory(view -> new Line());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                act(list.getSelectionModel().getSelectedItem());
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                act(list.getSelectionModel().getSelectedItem());
            }
        });
        list.getSelectionModel().selectFirst();
        final Label title = new Label(TEXTS.say("notices"));
        title.getStyleClass().add("side-title");
        final VBox box = new VBox(8, title, list);
        box.getStyleClass().addAll("chooser", "notices");
        overlay.show(box, list);
    }

    private void act(final Notices.Notice notice) {
        if (notice != null && !notice.action().isEmpty()) {
            overlay.hide();
            notice.run().run();
        }
    }

    private static final class Line extends ListCell<Notices.Notice> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final Notices.Notice notice, final boolean empty) {
            super.updateItem(notice, empty);
            final boolean none = empty || notice == null;
            setText(none ? null : notice.action().isEmpty() ? notice.text() : notice.text() + "  ↵ " + notice.action());
            setGraphic(none ? null : new FontIcon(Toasts.icon(notice.tone())));
        }
    }
}
