using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Checks;

/// <summary>No log holds what was planted in sheets, files and file names, and none tells of a fault of the program.</summary>
internal static class LogCheck
{
    private static readonly string[] Faults = ["[2008]", "[2010]", "Unhandled exception"];

    public static IEnumerable<string> Of(Place place)
    {
        foreach (string log in Place.FilesOf(place.Logs))
        {
            foreach (string line in File.ReadLines(log))
            {
                if (Array.Find(CaseText.Planted, name => line.Contains(name, StringComparison.Ordinal)) is string planted) yield return $"a log says '{planted}': {line}";
                if (Array.Exists(Faults, fault => line.Contains(fault, StringComparison.Ordinal))) yield return $"a log tells of a fault: {line}";
            }
        }
    }
}
