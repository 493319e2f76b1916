package nl.dossierwacht.it.server;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.rules.RuleId;

/**
 * Arguments of any type that a service method has, made of what somebody who knows all ids, numbers and names would try. Records, enums and
 * sealed interfaces are made of their parts. A type for which there is nothing is an error: nothing is skipped in silence.
 */
final class Samples {

    private static final int MOST_OF_A_RECORD = 12;

    private final Map<Class<?>, Supplier<List<?>>> byType = new HashMap<>();

    /** Samples that aim at these ids and numbers. */
    Samples(List<UUID> ids, List<String> numbers, Bsn resident) {
        List<UUID> tried = new ArrayList<>(ids);
        tried.add(UUID.fromString("01931234-0000-7000-8000-000000000000"));
        List<String> texts = new ArrayList<>(numbers);
        texts.add(resident.digits());
        texts.add("Een gewone zin van een vreemde.");
        byType.put(UUID.class, () -> tried);
        byType.put(String.class, () -> texts);
        byType.put(Bsn.class, () -> List.of(resident));
        byType.put(RuleId.class, () -> List.of(new RuleId("PW-17-3-ID-COPY")));
        byType.put(DomainKey.class, () -> List.of(Canary.OWNER.domain()));
        byType.put(int.class, () -> List.of(0, 1, 30));
        byType.put(Integer.class, () -> List.of(1));
        byType.put(long.class, () -> List.of(0L, 1L));
        byType.put(boolean.class, () -> List.of(true, false));
        byType.put(YearMonth.class, () -> List.of(YearMonth.now()));
        byType.put(LocalDate.class, () -> List.of(LocalDate.now(), LocalDate.now().plusMonths(2)));
        byType.put(byte[].class, () -> List.of("Een gewone brief.".getBytes()));
        byType.put(OutputStream.class, () -> List.of(new ByteArrayOutputStream()));
    }

    /**
     * Values of a type, never none.
     *
     * @throws IllegalStateException if there is no way to make one: give the type its samples here
     */
    List<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<?> inner = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                List<Object> values = new ArrayList<>(List.of(Optional.empty()));
                inner.forEach(value -> values.add(Optional.of(value)));
                return values;
            }
            if (generic.getRawType() == List.class) {
                return List.of(List.copyOf(inner), List.of());
            }
            if (generic.getRawType() == Set.class) {
                return List.of(Set.copyOf(inner), Set.of());
            }
            throw new IllegalStateException("no samples of " + type.getTypeName());
        }
        Class<?> plain = (Class<?>) type;
        if (byType.containsKey(plain)) {
            return byType.get(plain).get();
        }
        List<Object> made = plain.isEnum() ? List.of(plain.getEnumConstants()) : plain.isRecord() ? records(plain) : plain.isSealed() ? permitted(plain) : List.of();
        if (made.isEmpty()) {
            throw new IllegalStateException("no samples of " + type.getTypeName());
        }
        return made;
    }

    private List<Object> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).filter(Class::isRecord).flatMap(type -> of(type).stream().limit(4)).map(Object.class::cast).toList();
    }

    /** Each part in turn takes each of its values; what the record itself doesn't accept is left out. */
    private List<Object> records(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        List<List<?>> values = Arrays.stream(parts).<List<?>>map(part -> of(part.getGenericType())).toList();
        List<Object> made = new ArrayList<>();
        int turns = values.stream().mapToInt(List::size).max().orElse(1);
        for (int first = 0; first < turns && made.size() < MOST_OF_A_RECORD; first++) {
            for (int shift = 0; shift < 2; shift++) {
                Object[] arguments = new Object[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    arguments[i] = values.get(i).get((first + shift * i) % values.get(i).size());
                }
                make(type, parts, arguments).ifPresent(made::add);
            }
        }
        return made;
    }

    private static Optional<Object> make(Class<?> type, RecordComponent[] parts, Object[] arguments) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException refusedByItself) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
