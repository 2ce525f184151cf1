using Microsoft.Win32.SafeHandles;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Where packed bases lie; safe to read from several threads at once.</summary>
internal abstract class PackedSource
{
    /// <summary>Reads bytes at a place.</summary>
    public abstract void Read(long offset, Span<byte> target);

    /// <summary>Bytes in memory.</summary>
    internal sealed class InMemory(ReadOnlyMemory<byte> content) : PackedSource
    {
        public override void Read(long offset, Span<byte> target) => content.Span.Slice((int)offset, target.Length).CopyTo(target);
    }

    /// <summary>Bytes of an open file. Not mapped: a mapped file that is replaced in place would end the process.</summary>
    internal sealed class OnDisk(SafeFileHandle file, long begin) : PackedSource
    {
        public override void Read(long offset, Span<byte> target)
        {
            while (target.Length > 0)
            {
                int read = RandomAccess.Read(file, target, begin + offset);
                if (read == 0) throw new EndOfStreamException("The reference bundle became shorter while it was in use.");
                target = target[read..];
                offset += read;
            }
        }
    }
}
