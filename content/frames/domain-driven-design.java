import java.time.Instant;
import java.util.*;

class Laboratory {
    static void refused(Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException | IllegalArgumentException expected) {
            return;
        }
        throw new AssertionError("was not refused");
    }

    public static void main(String[] args) {
        var report = new Report(Set.of("glucose"));
        PersonId first = new PersonId(1), second = new PersonId(2);
        refused(() -> report.release(second, Instant.EPOCH));
        refused(() -> report.enter(new Result("iron", first)));
        report.enter(new Result("glucose", first));
        refused(() -> report.release(first, Instant.EPOCH));
        report.release(second, Instant.EPOCH);
        refused(() -> report.enter(new Result("glucose", first)));
    }
}

record PersonId(int number) {}

record Result(String test, PersonId measuredBy) {}

// sample
