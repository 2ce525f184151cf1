namespace LmsVariants.Infrastructure.Files;

/// <summary>A quota or a file system that takes no file so large. The platform calls that an argument out of range, as if it were our fault.</summary>
internal static class FileTooLarge
{
    /// <summary>EFBIG of Unix.</summary>
    public const int Code = 27;

    /// <summary>What it is: a failure of the world.</summary>
    public static IOException As(ArgumentOutOfRangeException large) => new(large.Message, large) { HResult = Code };
}
