package org.matricula.persistence.shell;

import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.NotImplementedException;

/** Loads the classes that JShell compiles from lines, together with those of Matricula. */
final class LineLoader extends ClassLoader implements LoaderDelegate {

    private final Map<String, byte[]> waiting = new HashMap<>();

    LineLoader(ClassLoader desk) {
        super(desk);
    }

    /** All of them are known before the first is loaded, because they refer to one another. */
    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (var each : classes) {
            waiting.put(each.name(), each.bytecodes());
        }
        var loaded = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                loadClass(classes[i].name());
                loaded[i] = true;
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException(e.toString(), loaded);
            }
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        var known = findLoadedClass(name);
        if (known != null) {
            return known;
        }
        var bytes = waiting.remove(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        // JShell asks for new classes where it cannot redefine
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw new NotImplementedException("the class path cannot be changed");
    }
}
