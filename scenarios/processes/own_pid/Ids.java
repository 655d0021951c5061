package processes.own_pid;

import java.io.Serializable;

/** The process ids of a process and of its parent. */
record Ids(long own, long ofTheParent) implements Serializable {

    static Ids of(ProcessHandle process) {
        return new Ids(process.pid(), process.parent().orElseThrow().pid());
    }
}
