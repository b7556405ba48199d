using Graph.Server.Api.Guard;
using GraphQL.Builders;
using GraphQL.Types;

namespace Graph.Server.Api;

/// <summary>Short forms for what every type of the schema says of its fields.</summary>
internal static class Fields
{
    /// <summary>The argument every growing list asks for.</summary>
    public static FieldBuilder<TSource, TReturn> First<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<NonNullGraphType<IntGraphType>>(PageSizes.Argument, "How many items at most, 1 to 100.");

    /// <summary>The argument that goes on after a page.</summary>
    public static FieldBuilder<TSource, TReturn> After<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<StringGraphType>("after", "The cursor after which the page begins: 'endCursor' of the page before.");

    /// <summary>A required id.</summary>
    public static FieldBuilder<TSource, TReturn> Key<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, string name, string description) =>
        field.Argument<NonNullGraphType<IdGraphType>>(name, description);

    /// <summary>What one resolution weighs in the cost of a document.</summary>
    public static FieldBuilder<TSource, TReturn> Cost<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int cost)
    {
        field.FieldType.WithCost(cost);
        return field;
    }

    /// <summary>A text that may be missing.</summary>
    public static void Text<TSource>(this ObjectGraphType<TSource> type, string name, string description, Func<TSource, string?> value) =>
        type.Field<StringGraphType>(name).Description(description).Resolve(c => value(c.Source));

    /// <summary>A text that is always there.</summary>
    public static void RequiredText<TSource>(this ObjectGraphType<TSource> type, string name, string description, Func<TSource, string> value) =>
        type.Field<NonNullGraphType<StringGraphType>>(name).Description(description).Resolve(c => value(c.Source));

    /// <summary>A value of a type that is always there.</summary>
    public static FieldBuilder<TSource, object> Required<TSource, TType>(this ObjectGraphType<TSource> type, string name, string description, Func<TSource, object?> value)
        where TType : GraphType => type.Field<NonNullGraphType<TType>>(name).Description(description).Resolve(c => value(c.Source));

    /// <summary>A short list whose length the source bounds.</summary>
    public static FieldBuilder<TSource, object> Listed<TSource, TType>(this ObjectGraphType<TSource> type, string name, string description, Func<TSource, object?> value)
        where TType : GraphType =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TType>>>>(name).Description(description).Resolve(c => value(c.Source));
}
