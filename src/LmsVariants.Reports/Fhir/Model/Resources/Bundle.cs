using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>Resources that travel together. https://hl7.org/fhir/R4/bundle.html</summary>
internal sealed class Bundle : Resource
{
    /// <summary>https://hl7.org/fhir/R4/valueset-bundle-type.html</summary>
    public enum BundleType
    {
        [EnumLiteral("document")]
        Document,
        [EnumLiteral("message")]
        Message,
        [EnumLiteral("transaction")]
        Transaction,
        [EnumLiteral("transaction-response")]
        TransactionResponse,
        [EnumLiteral("batch")]
        Batch,
        [EnumLiteral("batch-response")]
        BatchResponse,
        [EnumLiteral("history")]
        History,
        [EnumLiteral("searchset")]
        Searchset,
        [EnumLiteral("collection")]
        Collection,
    }

    /// <summary>https://hl7.org/fhir/R4/valueset-http-verb.html</summary>
    public enum HTTPVerb
    {
        [EnumLiteral("GET")]
        GET,
        [EnumLiteral("HEAD")]
        HEAD,
        [EnumLiteral("POST")]
        POST,
        [EnumLiteral("PUT")]
        PUT,
        [EnumLiteral("DELETE")]
        DELETE,
        [EnumLiteral("PATCH")]
        PATCH,
    }

    public override string TypeName => "Bundle";

    public Identifier? Identifier { get; set; }

    public BundleType? Type { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public List<EntryComponent> Entry { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("type", Type),
        new("timestamp", Timestamp),
        new("entry", Entry),
    ];

    /// <summary>One resource and what to do with it.</summary>
    public sealed class EntryComponent : BackboneElement
    {
        public override string TypeName => "Bundle.entry";

        public string? FullUrl { get; set; }

        public Resource? Resource { get; set; }

        public RequestComponent? Request { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("fullUrl", FullUrl),
            new("resource", Resource),
            new("request", Request),
        ];
    }

    /// <summary>What the server shall do.</summary>
    public sealed class RequestComponent : BackboneElement
    {
        public override string TypeName => "Bundle.entry.request";

        public HTTPVerb? Method { get; set; }

        public string? Url { get; set; }

        public string? IfNoneMatch { get; set; }

        public DateTimeOffset? IfModifiedSince { get; set; }

        public string? IfMatch { get; set; }

        public string? IfNoneExist { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("method", Method),
            new("url", Url),
            new("ifNoneMatch", IfNoneMatch),
            new("ifModifiedSince", IfModifiedSince),
            new("ifMatch", IfMatch),
            new("ifNoneExist", IfNoneExist),
        ];
    }
}
