import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

class Dairy {
    interface Sensors { double read(String tank) throws InterruptedException; }

    static final AtomicInteger running = new AtomicInteger(), most = new AtomicInteger();
    final Sensors sensors = tank -> {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        Thread.sleep(20);
        running.decrementAndGet();
        if (tank.equals("dry")) throw new IllegalStateException("no milk");
        return 4.5;
    };

    // sample

    public static void main(String[] args) throws Exception {
        var tanks = new ArrayList<>(Collections.nCopies(20, "full"));
        tanks.add("dry");
        var levels = new Dairy().readAll(tanks);
        if (levels.size() != 20 || most.get() > 8) throw new AssertionError(levels.size() + " levels, " + most + " at once");
    }
}
