package org.matricula.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets a page read the components of a record as properties, as Expression Language 6 does; Jakarta EE 10 has 5. */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, component -> component));
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return component(base, property)
                .map(component -> {
                    context.setPropertyResolved(base, property);
                    return read(component, base);
                })
                .orElse(null);
    }

    private static Object read(RecordComponent component, Object base) {
        try {
            return component.getAccessor().invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        component(base, property).ifPresent(component -> context.setPropertyResolved(base, property));
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (component(base, property).isPresent()) {
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean found = component(base, property).isPresent();
        if (found) {
            context.setPropertyResolved(base, property);
        }
        return found;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Optional<RecordComponent> component(Object base, Object property) {
        return base instanceof Record && property instanceof String name
                ? Optional.ofNullable(COMPONENTS.get(base.getClass()).get(name))
                : Optional.empty();
    }
}
