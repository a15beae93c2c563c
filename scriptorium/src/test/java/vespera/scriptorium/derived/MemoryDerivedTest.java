package vespera.scriptorium.derived;

final class MemoryDerivedTest extends DerivedContract {

    @Override
    protected Derived open() {
        return new MemoryDerived();
    }
}
