using System.Reflection;
using System.Reflection.Emit;

namespace VetCare.Tests.Architecture;

/// <summary>A method somebody's code calls.</summary>
internal sealed record Call(MethodBase Caller, MethodBase Callee);

/// <summary>Every type a class mentions and every method it calls: in signatures, bodies, lambdas and asynchronous methods.</summary>
internal static class TypeDependencies
{
    private const BindingFlags All =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The classes somebody wrote; what the compiler nests in them is visited with them.</summary>
    public static IReadOnlyList<Type> Written(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => !type.IsNested && type.Namespace?.StartsWith("VetCare", StringComparison.Ordinal) == true)
                .Where(type => !type.Namespace!.Contains(".Migrations.")),
        ];

    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        foreach (var part in WithNested(type))
        {
            Add(part.BaseType, found);
            foreach (var implemented in part.GetInterfaces())
                Add(implemented, found);
            foreach (var field in part.GetFields(All))
                Add(field.FieldType, found);
            foreach (var attribute in part.GetCustomAttributesData())
                Add(attribute.AttributeType, found);
            foreach (var method in Methods(part))
                VisitMethod(method, found);
        }
        return found;
    }

    public static IEnumerable<Call> Calls(Type type) =>
        from part in WithNested(type)
        from method in Methods(part)
        from member in MembersIn(method)
        let callee = member as MethodBase
        where callee is not null
        select new Call(method, callee);

    public static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(All).SelectMany(WithNested).Prepend(type);

    public static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All));

    private static void VisitMethod(MethodBase method, HashSet<Type> found)
    {
        if (method is MethodInfo { ReturnType: var result })
            Add(result, found);
        foreach (var parameter in method.GetParameters())
            Add(parameter.ParameterType, found);
        foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
            Add(local.LocalType, found);
        foreach (var member in MembersIn(method))
            AddMember(member, found);
    }

    private static void AddMember(MemberInfo? member, HashSet<Type> found)
    {
        switch (member)
        {
            case Type type:
                Add(type, found);
                break;
            case FieldInfo field:
                Add(field.DeclaringType, found);
                Add(field.FieldType, found);
                break;
            case MethodBase called:
                Add(called.DeclaringType, found);
                foreach (var argument in called is MethodInfo { IsGenericMethod: true } ? called.GetGenericArguments() : [])
                    Add(argument, found);
                if (called is MethodInfo { ReturnType: var result })
                    Add(result, found);
                foreach (var parameter in called.GetParameters())
                    Add(parameter.ParameterType, found);
                break;
        }
    }

    private static IEnumerable<MemberInfo?> MembersIn(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            return [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return TokensIn(code).Select(token => method.Module.ResolveMember(token, typeArguments, methodArguments));
    }

    private static IEnumerable<int> TokensIn(byte[] code)
    {
        for (var at = 0; at < code.Length; )
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static void Add(Type? type, HashSet<Type> found)
    {
        while (type is { HasElementType: true })
            type = type.GetElementType();
        if (type is null or { IsGenericParameter: true })
            return;
        found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        foreach (var argument in type.GenericTypeArguments)
            Add(argument, found);
    }
}
