package vespera.desktop.desk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is selected, in all views at once. Used on the FX thread only. */
public final class Selection {

    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public Optional<Subject> subject() {
        return subject.get();
    }

    public void select(final Subject one) {
        if (!subject.get().equals(Optional.of(one))) {
            subject.set(Optional.of(one));
        }
    }

    public void clear() {
        subject.set(Optional.empty());
    }
}
