package guatu.scoring.yaml;

import guatu.kernel.Problems;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Fills records from nodes; where that fails, notes why and goes on with the rest. */
final class Binder {

    private final String file;
    private final Problems problems;

    Binder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Null if anything below was wrong. */
    @Nullable Object bind(Node node, Type type, String key, @Nullable Entry entry) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? map(node, generic, key, entry) : list(node, generic, key, entry);
        }
        var wanted = (Class<?>) type;
        if (Scalars.isScalar(wanted)) {
            return scalar(node, wanted, key, entry);
        }
        if (PerGroup.class == wanted) {
            return perGroup(node, key, entry);
        }
        if (!(node instanceof MappingNode mapping)) {
            return wrongShape(node, key, "这里要一组键值", entry);
        }
        return wanted.isSealed() ? variant(mapping, wanted, key) : record(mapping, wanted, key, Set.of());
    }

    private @Nullable Object scalar(Node node, Class<?> type, String key, @Nullable Entry entry) {
        if (!(node instanceof ScalarNode scalar)) {
            return wrongShape(node, key, "这里要" + Scalars.title(type), entry);
        }
        if (type == Written.class) {
            return new Written(scalar.getValue(), place(node, key));
        }
        try {
            return Scalars.read(scalar.getValue(), type);
        } catch (IllegalArgumentException e) {
            return problem(YamlError.WRONG_VALUE, node, key, scalar.getValue(), e.getMessage() + example(key, entry));
        }
    }

    private @Nullable Object perGroup(Node node, String key, @Nullable Entry entry) {
        var place = place(node, key);
        if (node instanceof ScalarNode) {
            var value = scalar(node, java.math.BigDecimal.class, key, entry);
            return value == null ? null : new PerGroup(Map.of(PerGroup.ANY, (java.math.BigDecimal) value), place);
        }
        var values = new LinkedHashMap<String, java.math.BigDecimal>();
        if (!(node instanceof MappingNode mapping)) {
            return wrongShape(node, key, "这里要一个数，或按组写 {组: 数}", entry);
        }
        entries(mapping, key).forEach((group, value) -> {
            var number = scalar(value, java.math.BigDecimal.class, key + "." + group, entry);
            if (number != null) {
                values.put(group, (java.math.BigDecimal) number);
            }
        });
        return new PerGroup(values, place);
    }

    private @Nullable Object list(Node node, ParameterizedType type, String key, @Nullable Entry entry) {
        var element = type.getActualTypeArguments()[0];
        if (node instanceof ScalarNode && element instanceof Class<?> single && Scalars.isScalar(single)) {
            var value = scalar(node, single, key, entry);
            return value == null ? null : List.of(value);
        }
        if (!(node instanceof SequenceNode sequence)) {
            return wrongShape(node, key, "这里要一个列表", entry);
        }
        var values = new ArrayList<Object>();
        for (var item : sequence.getValue()) {
            var value = bind(item, element, key + "[" + (values.size() + 1) + "]", entry);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object map(Node node, ParameterizedType type, String key, @Nullable Entry entry) {
        if (!(node instanceof MappingNode mapping)) {
            return wrongShape(node, key, "这里要一组键值", entry);
        }
        var values = new LinkedHashMap<Object, Object>();
        entries(mapping, key).forEach((name, item) -> {
            var value = bind(item, type.getActualTypeArguments()[1], key + "." + name, entry);
            try {
                if (value != null) {
                    values.put(Scalars.read(name, (Class<?>) type.getActualTypeArguments()[0]), value);
                }
            } catch (IllegalArgumentException e) {
                problem(YamlError.WRONG_VALUE, item, key, name, e.getMessage() + example(key, entry));
            }
        });
        return values;
    }

    private @Nullable Object variant(MappingNode mapping, Class<?> type, String key) {
        var choice = java.util.Objects.requireNonNull(type.getAnnotation(Choice.class), type.getName()).value();
        var variants = Stream.of(type.getPermittedSubclasses())
                .collect(Collectors.toMap(c -> Scalars.key(c.getSimpleName()), c -> c, (a, b) -> a, LinkedHashMap::new));
        var names = String.join("、", variants.keySet());
        var node = mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(choice))
                .map(tuple -> tuple.getValueNode()).findFirst().orElse(null);
        if (node == null) {
            return problem(YamlError.MISSING_KEY, mapping, key, "", "缺少 " + choice + "；可写的有 " + names);
        }
        var name = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        var variant = variants.get(name);
        if (variant == null) {
            return problem(YamlError.WRONG_VALUE, node, key + "." + choice, name, "可写的有 " + names);
        }
        return record(mapping, variant, key, Set.of(choice));
    }

    @Nullable Object record(MappingNode mapping, Class<?> type, String key, Set<String> alsoAllowed) {
        var before = problems.list().size();
        var entries = entries(mapping, key);
        var components = type.getRecordComponents();
        refuseUnknown(mapping, components, alsoAllowed, key);
        var arguments = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            arguments[i] = argument(mapping, entries, components[i], key);
        }
        return problems.list().size() > before ? null : constructed(mapping, type, arguments, key);
    }

    private @Nullable Object argument(MappingNode mapping, Map<String, Node> entries, RecordComponent component, String key) {
        if (component.getType() == Place.class) {
            return place(mapping, key);
        }
        var name = Scalars.key(component.getName());
        var path = key.isEmpty() ? name : key + "." + name;
        var entry = component.getAnnotation(Entry.class);
        var node = entries.get(name);
        if (node != null) {
            return bind(node, component.getGenericType(), path, entry);
        }
        var orElse = Scalars.orElse(entry);
        if (orElse != null) {
            return Fallback.of(orElse, component.getGenericType(), place(mapping, path));
        }
        if (component.getGenericType() instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? Map.of() : List.of();
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            problem(YamlError.MISSING_KEY, mapping, path, "", "缺少 " + name
                    + (entry == null ? "" : "（" + entry.value() + "）") + example(name, entry));
        }
        return null;
    }

    /** Names the line of the key; its value may begin further down. */
    private void refuseUnknown(MappingNode mapping, RecordComponent[] components, Set<String> alsoAllowed, String key) {
        var known = Stream.of(components).filter(c -> c.getType() != Place.class).map(c -> Scalars.key(c.getName())).toList();
        mapping.getValue().forEach(tuple -> {
            var name = name(tuple);
            if (!known.contains(name) && !alsoAllowed.contains(name)) {
                problem(YamlError.UNKNOWN_KEY, tuple.getKeyNode(), key.isEmpty() ? name : key + "." + name, name,
                        "没有这个键；" + guatu.kernel.expression.Nearest.proposal(name, known));
            }
        });
    }

    private @Nullable Object constructed(MappingNode mapping, Class<?> type, @Nullable Object[] arguments, String key) {
        try {
            var types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException illegal) {
                return problem(YamlError.WRONG_VALUE, mapping, key, "", String.valueOf(illegal.getMessage()));
            }
            throw new IllegalStateException(type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Map<String, Node> entries(MappingNode mapping, String key) {
        var entries = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var name = name(tuple);
            if (entries.putIfAbsent(name, tuple.getValueNode()) != null) {
                problem(YamlError.DUPLICATE_KEY, tuple.getKeyNode(), key.isEmpty() ? name : key + "." + name, name, "同一个键写了两次；请删去一个");
            }
        }
        return entries;
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private @Nullable Object wrongShape(Node node, String key, String wanted, @Nullable Entry entry) {
        var found = node instanceof ScalarNode scalar ? scalar.getValue() : node instanceof SequenceNode ? "列表" : "一组键值";
        return problem(YamlError.WRONG_SHAPE, node, key, found, wanted + example(key, entry));
    }

    private @Nullable Object problem(YamlError error, Node node, String key, String found, String remedy) {
        problems.add(error, place(node, key).toString(), found, remedy);
        return null;
    }

    private static String example(String key, @Nullable Entry entry) {
        return entry == null ? "" : "；例 " + key.substring(key.lastIndexOf('.') + 1) + ": " + entry.example();
    }

    private Place place(Node node, String key) {
        return new Place(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), key);
    }
}
