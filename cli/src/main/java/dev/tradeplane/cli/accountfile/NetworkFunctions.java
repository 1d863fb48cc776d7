package dev.tradeplane.cli.accountfile;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** The functions on addresses and networks that Kubernetes adds to CEL and our rules use. */
final class NetworkFunctions {
    private NetworkFunctions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        "isIP", CelOverloadDecl.newGlobalOverload("is_ip", SimpleType.BOOL, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        "isCIDR", CelOverloadDecl.newGlobalOverload("is_cidr", SimpleType.BOOL, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        "cidr",
                        CelOverloadDecl.newGlobalOverload("string_to_cidr", SimpleType.STRING, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        "masked",
                        CelOverloadDecl.newMemberOverload("cidr_masked", SimpleType.STRING, SimpleType.STRING)));
    }

    /** A network is its text here; equal networks are equal texts. */
    static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from("is_ip", String.class, text -> NetworkText.address(text) != null),
                CelFunctionBinding.from("is_cidr", String.class, NetworkText::isNetwork),
                CelFunctionBinding.from("string_to_cidr", String.class, NetworkText::canonical),
                CelFunctionBinding.from("cidr_masked", String.class, NetworkText::masked));
    }
}
