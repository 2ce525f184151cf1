using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>The sequencer, or the software. https://hl7.org/fhir/R4/device.html</summary>
internal sealed class Device : DomainResource
{
    /// <summary>https://hl7.org/fhir/R4/valueset-device-status.html</summary>
    public enum FHIRDeviceStatus
    {
        [EnumLiteral("active")]
        Active,
        [EnumLiteral("inactive")]
        Inactive,
        [EnumLiteral("entered-in-error")]
        EnteredInError,
        [EnumLiteral("unknown")]
        Unknown,
    }

    public override string TypeName => "Device";

    public List<Identifier> Identifier { get; set; } = [];

    public FHIRDeviceStatus? Status { get; set; }

    public string? Manufacturer { get; set; }

    public string? SerialNumber { get; set; }

    public List<DeviceNameComponent> DeviceName { get; set; } = [];

    public string? ModelNumber { get; set; }

    public CodeableConcept? Type { get; set; }

    public List<VersionComponent> Version { get; set; } = [];

    public ResourceReference? Owner { get; set; }

    public List<Annotation> Note { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("status", Status),
        new("manufacturer", Manufacturer),
        new("serialNumber", SerialNumber),
        new("deviceName", DeviceName),
        new("modelNumber", ModelNumber),
        new("type", Type),
        new("version", Version),
        new("owner", Owner),
        new("note", Note),
    ];

    /// <summary>A name it goes by.</summary>
    public sealed class DeviceNameComponent : BackboneElement
    {
        public override string TypeName => "Device.deviceName";

        public string? Name { get; set; }

        public DeviceNameType? Type { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("name", Name),
            new("type", Type),
        ];
    }

    /// <summary>The version of it or of a part of it.</summary>
    public sealed class VersionComponent : BackboneElement
    {
        public override string TypeName => "Device.version";

        public CodeableConcept? Type { get; set; }

        public Identifier? Component { get; set; }

        public string? Value { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("type", Type),
            new("component", Component),
            new("value", Value),
        ];
    }
}
