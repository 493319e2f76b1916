package nl.dossierwacht.separation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;

import java.util.ArrayList;

/** Stops the deployment if a service has a public method that doesn't declare its action. */
public class UndeclaredServices implements Extension {

    private final List<String> undeclared = new ArrayList<>();

    void look(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<?> type) {
        Class<?> service = type.getAnnotatedType().getJavaClass();
        if (service.isAnnotationPresent(Stateless.class)) {
            undeclared.addAll(undeclaredIn(service));
        }
    }

    void report(@Observes AfterBeanDiscovery discovery) {
        undeclared.forEach(method -> discovery.addDefinitionError(new IllegalStateException("no declared action: " + method)));
    }

    /** The public methods of a service, inherited ones too, that declare nothing. */
    static List<String> undeclaredIn(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isAnnotationPresent(Performs.class))
                .map(UndeclaredServices::name)
                .sorted()
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    }
}
