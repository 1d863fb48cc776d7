package dev.tradeplane.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;

/** Which public types of a feature count as its door. */
final class PublicTypes {
    static final int MOST = 2;

    /** Framework edges that have to be public or are only called by the framework. */
    private static final List<String> EDGES = List.of(
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ext.Provider",
            "jakarta.persistence.Entity",
            "io.smallrye.config.ConfigMapping",
            "io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent");

    private PublicTypes() {}

    /** Simple names, sorted. */
    static List<String> countedIn(JavaPackage where) {
        return where.getClasses().stream()
                .filter(type -> type.isTopLevelClass() && !type.isArray())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !isValue(type) && !isEdge(type))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || (type.isInterface() && type.isSealed())
                || type.isAssignableTo(Throwable.class);
    }

    private static boolean isEdge(JavaClass type) {
        return EDGES.stream().anyMatch(type::isAnnotatedWith);
    }
}
