package dev.tradeplane.e2e.planted;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * An instance method whose callers are led to {@link Detours} instead; the method itself stays under another name.
 *
 * @param type internal name of the class
 */
record Detour(String type, String method) {
    static final String REAL = "$real";

    private static final ClassDesc DETOURS = ClassDesc.of("dev.tradeplane.e2e.planted.Detours");
    private static final ClassDesc LONG = ConstantDescs.CD_Long;
    private static final ClassDesc INTEGER = ConstantDescs.CD_Integer;
    private static final ClassDesc BOOLEAN = ConstantDescs.CD_Boolean;
    private static final MethodTypeDesc TRUTH = MethodTypeDesc.of(ConstantDescs.CD_boolean);
    private static final MethodTypeDesc CALL = MethodTypeDesc.of(
            ConstantDescs.CD_Object,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_Object.arrayType());

    String simpleName() {
        return type.substring(type.lastIndexOf('/') + 1) + "." + method;
    }

    byte[] applyTo(byte[] original) {
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(original);
        return classFile.transformClass(model, this::rewrite);
    }

    private void rewrite(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel found && isMeant(found)) {
            builder.withMethod(
                    method + REAL, found.methodTypeSymbol(), found.flags().flagsMask(), real -> found.forEach(real));
            builder.withMethodBody(
                    method,
                    found.methodTypeSymbol(),
                    found.flags().flagsMask(),
                    code -> callDetours(code, found.methodTypeSymbol()));
        } else {
            builder.with(element);
        }
    }

    private boolean isMeant(MethodModel found) {
        return found.methodName().equalsString(method)
                && !found.flags().has(AccessFlag.PRIVATE)
                && !found.flags().has(AccessFlag.STATIC);
    }

    private static void loadBoxed(CodeBuilder code, ClassDesc type, int slot) {
        switch (type.descriptorString()) {
            case "J" -> code.lload(slot).invokestatic(LONG, "valueOf", MethodTypeDesc.of(LONG, type));
            case "I" -> code.iload(slot).invokestatic(INTEGER, "valueOf", MethodTypeDesc.of(INTEGER, type));
            default -> code.aload(slot);
        }
    }

    private void callDetours(CodeBuilder code, MethodTypeDesc type) {
        code.ldc(simpleName()).aload(0).loadConstant(type.parameterCount()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < type.parameterCount(); i++) {
            code.dup().loadConstant(i);
            loadBoxed(code, type.parameterType(i), code.parameterSlot(i));
            code.aastore();
        }
        code.invokestatic(DETOURS, "call", CALL);
        switch (type.returnType().descriptorString()) {
            case "V" -> code.pop().return_();
            case "Z" ->
                code.checkcast(BOOLEAN)
                        .invokevirtual(BOOLEAN, "booleanValue", TRUTH)
                        .ireturn();
            default -> code.checkcast(type.returnType()).areturn();
        }
    }
}
