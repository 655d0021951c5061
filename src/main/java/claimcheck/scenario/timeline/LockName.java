package claimcheck.scenario.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The name that a lock has in the source: of the field, variable or method from which a line of
 * code got the object on which it calls a method, or whose monitor it enters. The JVM itself knows
 * a lock by its class and address only.
 */
public final class LockName {

    private static final int LONGEST = 4;

    private static final Map<String, Optional<ClassNode>> CLASSES = new ConcurrentHashMap<>();

    private final MethodNode method;
    private final Frame<SourceValue>[] frames;

    private LockName(MethodNode method, Frame<SourceValue>[] frames) {
        this.method = method;
        this.frames = frames;
    }

    /**
     * The name, if the line has such a call; of several the last, which is the outer one.
     *
     * @param called the method that it calls; of the monitor that it enters, if that is empty
     */
    public static Optional<String> in(StackTraceElement place, Optional<String> called) {
        Optional<ClassNode> type = CLASSES.computeIfAbsent(place.getClassName(), LockName::read);
        return type.stream()
                .flatMap(known -> known.methods.stream())
                .filter(method -> method.name.equals(place.getMethodName()))
                .flatMap(
                        method ->
                                inMethod(type.get().name, method, place.getLineNumber(), called)
                                        .stream())
                .findFirst();
    }

    private static Optional<ClassNode> read(String name) {
        String file = "/" + name.replace('.', '/') + ".class";
        try (InputStream in = LockName.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            var type = new ClassNode();
            new ClassReader(in).accept(type, 0);
            return Optional.of(type);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inMethod(
            String type, MethodNode method, int line, Optional<String> called) {
        int at = 0;
        Optional<AbstractInsnNode> last = Optional.empty();
        for (AbstractInsnNode step : method.instructions) {
            if (step instanceof LineNumberNode number) {
                at = number.line;
            }
            if (at == line && isAskedFor(step, called)) {
                last = Optional.of(step);
            }
        }
        try {
            var frames = new Analyzer<>(new SourceInterpreter()).analyze(type, method);
            return last.flatMap(new LockName(method, frames)::ofTarget);
        } catch (AnalyzerException e) {
            return Optional.empty();
        }
    }

    private static boolean isAskedFor(AbstractInsnNode step, Optional<String> called) {
        return called.isEmpty()
                ? step.getOpcode() == Opcodes.MONITORENTER
                : step instanceof MethodInsnNode call
                        && call.getOpcode() != Opcodes.INVOKESTATIC
                        && call.name.equals(called.get());
    }

    /** What the step finds below its arguments. */
    private Optional<String> ofTarget(AbstractInsnNode step) {
        int arguments =
                step instanceof MethodInsnNode call ? Type.getArgumentTypes(call.desc).length : 0;
        return of(onStack(step, arguments), 0);
    }

    /** The one step that put it there. */
    private Optional<AbstractInsnNode> onStack(AbstractInsnNode step, int below) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(step)];
        if (frame == null || frame.getStackSize() <= below) {
            return Optional.empty();
        }
        var sources = frame.getStack(frame.getStackSize() - 1 - below).insns;
        return sources.size() == 1 ? Optional.of(sources.iterator().next()) : Optional.empty();
    }

    private Optional<String> of(Optional<AbstractInsnNode> source, int length) {
        if (source.isEmpty() || length == LONGEST) {
            return Optional.empty();
        }
        AbstractInsnNode step = source.get();
        if (step instanceof FieldInsnNode field) {
            return Optional.of(
                    field.getOpcode() == Opcodes.GETSTATIC
                            ? field.name
                            : member(step, 0, field.name, length));
        }
        if (step instanceof MethodInsnNode call) {
            int arguments = Type.getArgumentTypes(call.desc).length;
            return call.getOpcode() == Opcodes.INVOKESTATIC
                    ? Optional.empty()
                    : Optional.of(member(step, arguments, call.name + "()", length));
        }
        if (step instanceof VarInsnNode variable) {
            return variableName(variable);
        }
        // Such as a cast, or the second copy of what is to be locked.
        return of(onStack(step, 0), length + 1);
    }

    private String member(AbstractInsnNode step, int below, String name, int length) {
        return of(onStack(step, below), length + 1)
                .filter(owner -> !owner.equals("this"))
                .map(owner -> owner + "." + name)
                .orElse(name);
    }

    private Optional<String> variableName(VarInsnNode variable) {
        int at = method.instructions.indexOf(variable);
        for (LocalVariableNode local :
                Optional.ofNullable(method.localVariables).orElse(List.of())) {
            if (local.index == variable.var
                    && method.instructions.indexOf(local.start) <= at + 1
                    && at < method.instructions.indexOf(local.end)) {
                return Optional.of(local.name);
            }
        }
        return Optional.empty();
    }
}
