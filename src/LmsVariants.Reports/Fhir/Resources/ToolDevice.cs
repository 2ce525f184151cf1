using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A tool as a device. Cases share it, so nothing of a case stands in it.</summary>
internal static class ToolDevice
{
    public static Device Of(CaseContext context, Tool tool) => new()
    {
        Id = tool.Id(context),
        Identifier = tool.Sha256.Length > 0 ? [new Identifier(context.Identity.System("sha256"), tool.Sha256)] : [],
        Status = Device.FHIRDeviceStatus.Active,
        DeviceName = { new Device.DeviceNameComponent { Name = tool.Name, Type = DeviceNameType.UserFriendlyName } },
        Type = Concepts.InWords(tool.Kind),
        Version = [.. Stated("version", tool.Version), .. Stated("date", tool.Date), .. Stated("SHA-256", tool.Sha256)],
    };

    private static IEnumerable<Device.VersionComponent> Stated(string what, string value) =>
        value.Length > 0 ? [new Device.VersionComponent { Type = Concepts.InWords(what), Value = value }] : [];
}
