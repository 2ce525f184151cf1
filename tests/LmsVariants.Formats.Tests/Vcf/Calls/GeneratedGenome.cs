using System.Globalization;
using System.Text;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>A genome VCF of one chromosome, made while it is read, so that a test holds no more of it than its reader does.</summary>
internal sealed class GeneratedGenome(int bases, int variantEvery, int lowFrom, int lowTo) : Stream
{
    private const string Header = "##fileformat=VCFv4.1\n##source=Pisces 5.2.11.63\n##contig=<ID=chr1,length=249250621>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS.bam\n";

    private byte[] _rest = Encoding.ASCII.GetBytes(Header);
    private int _at;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _rest.Length)
        {
            if (_position == bases) return 0;
            (_rest, _at) = (Encoding.ASCII.GetBytes(Row(++_position)), 0);
        }
        int taken = Math.Min(buffer.Length, _rest.Length - _at);
        _rest.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private string Row(int position)
    {
        if (position % variantEvery == 0) return string.Create(CultureInfo.InvariantCulture, $"chr1\t{position}\t.\tA\tG\t100\tPASS\tDP=500\tGT:GQ:AD:DP:VF\t0/1:100:400,100:500:0.2\n");
        (string filter, string genotype) = position >= lowFrom && position <= lowTo ? ("LowDP", "./.") : ("PASS", "0/0");
        return string.Create(CultureInfo.InvariantCulture, $"chr1\t{position}\t.\tA\t.\t100\t{filter}\tDP=500\tGT:GQ:AD:DP:VF\t{genotype}:100:500:500:0.0\n");
    }
}
