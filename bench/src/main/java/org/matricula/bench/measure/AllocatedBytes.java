package org.matricula.bench.measure;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Reads over JMX how many bytes the threads of a Java process have allocated. Threads that ended since the last reading are not counted. */
public final class AllocatedBytes implements AutoCloseable {

    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final Map<Long, Long> known = new HashMap<>();
    private long total;

    /** Attaches to a process of the same user. */
    @SuppressWarnings("BanJNDI") // the address is that of a process which this one has just attached to
    public AllocatedBytes(long pid) throws IOException {
        String address;
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                address = machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("cannot attach to process " + pid, e);
        }
        connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
        threads = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    }

    /** Returns the bytes since the process was attached to; grows only. */
    public synchronized long total() {
        var ids = threads.getAllThreadIds();
        var bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            if (bytes[i] >= 0) {
                long before = known.getOrDefault(ids[i], 0L);
                total += bytes[i] - before;
                known.put(ids[i], bytes[i]);
            }
        }
        return total;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
