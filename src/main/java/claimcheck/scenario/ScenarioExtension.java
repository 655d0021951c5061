package claimcheck.scenario;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import claimcheck.scenario.timeline.Timeline;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives each scenario method its workers, its child JVMs and its evidence, and runs it in a {@link
 * Scene}.
 */
final class ScenarioExtension implements ParameterResolver, InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(ScenarioExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Workers.class || type == Children.class || type == Evidence.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Workers.class) {
            return scene(context).workers();
        }
        return type == Children.class ? scene(context).children() : new Evidence();
    }

    /** The constructor has the context of its method, and so the scene of that. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** What an exercise is about may start threads as soon as it is made. */
    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context)
            throws Throwable {
        return isExercise(context)
                ? scene(context).prepare(() -> proceed(invocation))
                : invocation.proceed();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        play(invocation, method.getExecutable(), context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        play(invocation, method.getExecutable(), context);
    }

    private static void play(Invocation<Void> invocation, Method method, ExtensionContext context)
            throws Throwable {
        boolean isAskedFor =
                isAnnotated(method, ShowTimeline.class)
                        || isAnnotated(context.getRequiredTestClass(), ShowTimeline.class);
        Optional<Timeline> timeline =
                isAskedFor && Evidence.isShown() ? Timeline.begin() : Optional.empty();
        try {
            scene(context).play(() -> proceed(invocation), timeline);
        } finally {
            timeline.ifPresent(ScenarioExtension::draw);
        }
    }

    /** A picture that cannot be drawn, as where there is no room for it, decides nothing. */
    private static void draw(Timeline timeline) {
        try {
            timeline.end(Scene.GROUP).ifPresent(Evidence::timeline);
        } catch (IOException | RuntimeException e) {
            new Evidence().saw("no timeline: %s", e);
        }
    }

    private static <T> T proceed(Invocation<T> invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new AssertionError("the scenario threw " + t, t);
        }
    }

    private static Scene scene(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Scene.class, key -> new Scene(isExercise(context)), Scene.class);
    }

    private static boolean isExercise(ExtensionContext context) {
        return isAnnotated(context.getRequiredTestClass(), ClaimExercise.class);
    }
}
