using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Tso500;

/// <summary>Reads CombinedVariantOutput.tsv of Local App 2.0 to 2.2, DRAGEN 2.1 to 2.6 and ctDNA 1.2 to 2.6, by the names of sections and columns.</summary>
public sealed class CombinedVariantOutputReader
{
    // Longer than any chromosome; sums of a position and the length of an allele stay far from overflowing.
    private const int LastPosition = 1_000_000_000;

    private readonly string _file;
    private readonly SectionedFile _sections;
    private readonly List<InputWarning> _warnings = [];
    private readonly List<UnknownField> _unknown = [];
    private readonly HashSet<Section> _read = [];

    private CombinedVariantOutputReader(string file, SectionedFile sections) => (_file, _sections) = (file, sections);

    /// <summary>Whether the first bytes of a file are those of a CombinedVariantOutput.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => BannerLine.Contains(head, "Combined Variant Output"u8);

    /// <summary>Reads a whole file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="InputFormatException">It cannot be read without guessing.</exception>
    public static CombinedVariantOutput Read(string file, ReadOnlySpan<byte> content, InputLimits limits)
    {
        string text = TextFile.Decode(file, content, limits);
        SectionedFile sections = SectionedFile.Cut(file, TextFile.Lines(file, text, limits));
        return new CombinedVariantOutputReader(file, sections).Read();
    }

    private CombinedVariantOutput Read()
    {
        string banner = _sections.Banner.Select(row => row[0]).FirstOrDefault(cell => cell.Contains("Combined Variant Output", StringComparison.Ordinal))
            ?? throw Refuse(SourceLocation.Whole(_file), InputCodes.UnknownFormat, "banner", "'Combined Variant Output'", "another text");
        Section details = Needed("Analysis Details");
        ImmutableArray<KeyValue> analysis = ReadKeys(details);
        Tso500Assay assay = ReadAssay(banner, analysis, details);
        Section? run = Take("Sequencing Run Details");
        CombinedVariantOutput output = new()
        {
            Assay = assay,
            PairId = ValueOf(analysis, "Pair ID"),
            DnaSampleId = ValueOf(analysis, "DNA Sample ID"),
            RnaSampleId = ValueOf(analysis, "RNA Sample ID"),
            Details = [.. analysis, .. run is null ? [] : ReadKeys(run)],
            Tmb = ReadTmb(),
            Msi = ReadMsi(),
            Gis = ReadGis(),
            CopyNumbers = Expected(assay.IsCirculatingDna ? "Copy Number Variants" : "Gene Amplifications", ReadCopyNumbers()),
            LossOfHeterozygosity = ReadLossOfHeterozygosity(),
            ExonCopyNumbers = ReadExonCopyNumbers(),
            SpliceVariants = assay.IsCirculatingDna ? ReadSplice(assay) : Expected("Splice Variants", ReadSplice(assay)),
            Fusions = Expected(assay.IsCirculatingDna ? "DNA Fusions" : "Fusions", ReadFusions()),
            SmallVariants = ReadSmallVariants(),
            UnknownSections = [.. KeepUnknown()],
            UnknownFields = [.. _unknown],
            Notes = [.. _sections.Banner.Select(row => row[0]).Where(cell => cell != banner), .. _sections.Sections.Where(_read.Contains).SelectMany(section => section.Notes)],
            Warnings = [.. _warnings],
        };
        if (output is { PairId: null, DnaSampleId: null, RnaSampleId: null })
        {
            throw Refuse(details.Where, InputCodes.FieldEmpty, "Analysis Details", "a Pair ID, DNA Sample ID or RNA Sample ID", "none");
        }
        return output;
    }

    private Tso500Assay ReadAssay(string banner, ImmutableArray<KeyValue> analysis, Section details)
    {
        Tso500Assay assay = AssayText.Read(banner, ValueOf(analysis, "Pipeline Version") ?? string.Empty);
        if (!assay.IsKnownVersion)
        {
            Warn(InputCodes.UnknownVersion, details.Where, $"the layout of {assay.Name} version {Quoted.Field(assay.Pipeline)} was not seen before; read by the names of sections and columns");
        }
        return assay;
    }

    private ImmutableArray<KeyValue> ReadKeys(Section section)
    {
        if (section.IsLoneNa) return [];
        ImmutableArray<KeyValue>.Builder keys = ImmutableArray.CreateBuilder<KeyValue>();
        foreach (TableRow row in section.Rows)
        {
            if (keys.Any(key => key.Key == row[0])) throw row.Refuse(0, InputCodes.Duplicate, section.Title, "each key once");
            else keys.Add(new KeyValue(row[0], Field.OrNull(row[1])));
        }
        return keys.ToImmutable();
    }

    private TmbSection ReadTmb()
    {
        if (OpenNumbers("TMB") is not NumberedSection tmb) return new TmbSection(Absent("TMB"), null, null, null);
        TmbSection read = new(
            tmb.State, tmb.Decimal("Total TMB"), tmb.OptionalDecimal("Coding Region Size in Megabases"), tmb.OptionalInteger("Number of Passing Eligible Variants"));
        Finish(tmb);
        return read with { State = read.PerMegabase is null ? CoverageState.NoData : CoverageState.Called };
    }

    private MsiSection ReadMsi()
    {
        if (OpenNumbers("MSI") is not NumberedSection msi) return new MsiSection(Absent("MSI"), null, null, null);
        decimal? sum = msi.OptionalDecimal("SUM_JSD");
        MsiSection read = new(
            msi.State,
            msi.Has("SUM_JSD") ? msi.OptionalInteger("Usable MSI Sites") : msi.Integer("Usable MSI Sites"),
            msi.OptionalInteger("Total MSI Sites Unstable") ?? msi.OptionalInteger("Total Microsatellite Sites Unstable"),
            msi.OptionalDecimal("Percent Unstable MSI Sites") ?? msi.OptionalDecimal("Percent Unstable Sites"))
        { SumOfDistances = sum };
        Finish(msi);
        return read with { State = read.UsableSites is null && sum is null ? CoverageState.NoData : CoverageState.Called };
    }

    private GisSection ReadGis()
    {
        if (OpenNumbers("GIS") is not NumberedSection gis) return new GisSection(CoverageState.NotAssessed, null, null, null);
        GisSection read = new(gis.State, gis.Decimal("Genomic Instability Score"), gis.OptionalDecimal("Tumor Fraction"), gis.OptionalDecimal("Ploidy"));
        Finish(gis);
        if (read.TumourFraction > 1)
        {
            SourceLocation where = gis.Locate("Tumor Fraction");
            string written = read.TumourFraction.Value.ToString(CultureInfo.InvariantCulture);
            if (read.TumourFraction > 100) throw Refuse(where, InputCodes.NotANumber, "Tumor Fraction", "a fraction from 0 to 1, or a percentage up to 100", $"'{written}'");
            Warn(Tso500Codes.TumourFractionInPercent, where, $"Tumor Fraction {written} is above 1 and was read as a percentage, {read.TumourFractionOf1?.ToString(CultureInfo.InvariantCulture)} as a fraction");
        }
        return read with { State = read.Score is null ? CoverageState.NoData : CoverageState.Called };
    }

    private TableSection<CopyNumberRow> ReadCopyNumbers() => ReadTable<CopyNumberRow>("Copy Number Variants", columns =>
    {
        int gene = columns.Required("Gene");
        int fold = columns.Filled("Fold Change");
        int? type = columns.Optional("Copy Number Variant");
        int? copies = columns.Optional("Absolute Copy Number");
        return row => new CopyNumberRow(
            row.Locate(gene),
            GeneOf(row, gene),
            Field.Decimal(row, fold, "Fold Change") ?? throw row.Refuse(fold, InputCodes.FieldEmpty, "Fold Change", "a number"),
            type is int t ? TypeOf(row, t, "Copy Number Variant", "DUP", "DEL") : "DUP",
            copies is int c ? Field.Decimal(row, c, "Absolute Copy Number") : null);
    }, "Gene Amplifications");

    private TableSection<LossOfHeterozygosityRow> ReadLossOfHeterozygosity() => ReadTable<LossOfHeterozygosityRow>("Loss of Heterozygosity", columns =>
    {
        int gene = columns.Required("Gene");
        int copies = columns.Required("Absolute Copy Number");
        int minor = columns.Filled("Minor Copy Number");
        return row => new LossOfHeterozygosityRow(
            row.Locate(gene), GeneOf(row, gene), Field.Decimal(row, copies, "Absolute Copy Number"), Field.Decimal(row, minor, "Minor Copy Number"));
    });

    private TableSection<ExonCopyNumberRow> ReadExonCopyNumbers() => ReadTable<ExonCopyNumberRow>("Large Rearrangements", columns =>
    {
        int gene = columns.Required("Gene");
        int chromosome = columns.Required("Chromosome");
        int start = columns.Required("Start");
        int stop = columns.Required("Stop");
        int exons = columns.Required("Affected Exon(s)");
        int fold = columns.Required("Fold Change");
        int type = columns.Filled("CNV Type");
        return row => new ExonCopyNumberRow(
            row.Locate(gene),
            GeneOf(row, gene),
            Field.OrEmpty(row[chromosome]),
            Field.Integer(row, start, "Start", least: 1),
            Field.Integer(row, stop, "Stop", least: 1),
            Field.OrEmpty(row[exons]),
            Field.Decimal(row, fold, "Fold Change"),
            TypeOf(row, type, "CNV Type", "LOSS", "GAIN", "DUP", "DEL"));
    }, "Exon-Level CNVs");

    private TableSection<SpliceRow> ReadSplice(Tso500Assay assay) => ExchangeReads(assay, ReadTable<SpliceRow>("Splice Variants", columns =>
    {
        int gene = columns.Required("Gene");
        int exon = columns.Required("Affected Exon");
        int first = columns.Required("Breakpoint 1");
        int second = columns.Required("Breakpoint 2");
        int supporting = columns.Filled("Splice Supporting Reads");
        int? reference = columns.Optional("Reference Reads Transcript");
        return row => new SpliceRow(
            row.Locate(gene),
            GeneOf(row, gene),
            Field.OrEmpty(row[exon]),
            Field.OrEmpty(row[first]),
            Field.OrEmpty(row[second]),
            Field.Integer(row, supporting, "Splice Supporting Reads"),
            reference is int r ? Field.Integer(row, r, "Reference Reads Transcript") : null);
    }));

    // Both counts stay: the one that the file calls supporting becomes the reference's, and the other way round.
    private TableSection<SpliceRow> ExchangeReads(Tso500Assay assay, TableSection<SpliceRow> read)
    {
        if (!assay.ExchangesSpliceReads || read.Rows.IsEmpty) return read;
        Warn(Tso500Codes.SpliceReadsExchanged, read.Rows[0].Where, $"{assay.Name} {assay.Version} writes the two read columns of [{read.Title}] in each other's place, as the release notes of 2.2 say; they were read exchanged");
        return read with { Rows = [.. read.Rows.Select(row => row with { SupportingReads = row.ReferenceReads, ReferenceReads = row.SupportingReads, Exchanged = true })] };
    }

    private TableSection<FusionRow> ReadFusions() => ReadTable<FusionRow>("Fusions", columns =>
    {
        int pair = columns.Required("Gene Pair");
        int first = columns.Required("Breakpoint 1");
        int second = columns.Required("Breakpoint 2");
        int supporting = columns.Filled("Fusion Supporting Reads");
        int? reference1 = columns.Optional("Gene 1 Reference Reads");
        int? reference2 = columns.Optional("Gene 2 Reference Reads");
        return row => new FusionRow(
            row.Locate(pair), Field.OrNull(row[pair]) ?? throw row.Refuse(pair, InputCodes.FieldEmpty, "Gene Pair", "two genes"), Field.OrEmpty(row[first]), Field.OrEmpty(row[second]), Field.Integer(row, supporting, "Fusion Supporting Reads"))
        {
            Gene1ReferenceReads = reference1 is int r1 ? Field.Integer(row, r1, "Gene 1 Reference Reads") : null,
            Gene2ReferenceReads = reference2 is int r2 ? Field.Integer(row, r2, "Gene 2 Reference Reads") : null,
        };
    }, "DNA Fusions", "Data Fusions");

    private TableSection<SmallVariantRow> ReadSmallVariants()
    {
        Needed("Small Variants");
        TableSection<SmallVariantRow> read = ReadTable<SmallVariantRow>("Small Variants", columns =>
        {
            int gene = columns.Required("Gene");
            int chromosome = columns.Required("Chromosome");
            int position = columns.Required("Genomic Position");
            int reference = columns.Required("Reference Call");
            int alternate = columns.Required("Alternative Call");
            int frequency = columns.Required("Allele Frequency");
            int depth = columns.Filled("Depth");
            int protein = columns.Required("P-Dot Notation");
            int coding = columns.Required("C-Dot Notation");
            int consequence = columns.Required("Consequence(s)");
            int? exon = columns.Optional("Affected Exon(s)");
            return row => new SmallVariantRow(
                row.Locate(gene),
                GeneOf(row, gene, mayBeEmpty: true),
                Field.OrNull(row[chromosome]) ?? throw row.Refuse(chromosome, InputCodes.FieldEmpty, "Chromosome", "a chromosome such as chr17"),
                Field.Integer(row, position, "Genomic Position", least: 1, most: LastPosition) ?? throw row.Refuse(position, InputCodes.FieldEmpty, "Genomic Position", $"an integer from 1 to {LastPosition}"),
                BasesOf(row, reference, "Reference Call"),
                BasesOf(row, alternate, "Alternative Call"),
                Field.Fraction(row, frequency, "Allele Frequency"),
                Field.Integer(row, depth, "Depth"),
                Field.OrEmpty(row[protein]),
                Field.OrEmpty(row[coding]),
                [.. Field.OrEmpty(row[consequence]).Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                exon is int e ? Field.OrEmpty(row[e]) : string.Empty);
        });
        return read with { Rows = [.. TakeOnce(read.Rows)] };
    }

    private IEnumerable<SmallVariantRow> TakeOnce(ImmutableArray<SmallVariantRow> rows)
    {
        HashSet<SmallVariantRow> seen = new(SameCall.Instance);
        foreach (SmallVariantRow row in rows)
        {
            if (seen.TryGetValue(row, out SmallVariantRow? earlier))
            {
                string otherwise = SameCall.InOtherWords(earlier, row) ? " from there; other values stand in this row" : string.Empty;
                Warn(InputCodes.RepeatedRow, row.Where, $"the same call stands in line {earlier.Where.Line.ToString(CultureInfo.InvariantCulture)} and was taken once{otherwise}");
                continue;
            }
            seen.Add(row);
            yield return row;
        }
    }

    // The header is the first row; rows follow, or a lone NA. A gene with NA alone was looked at without a finding.
    private TableSection<T> ReadTable<T>(string title, Func<Columns, Func<TableRow, T>> open, params ReadOnlySpan<string> synonyms)
    {
        if (Take([title, .. synonyms]) is not Section section) return new TableSection<T>(string.Empty, CoverageState.NotAssessed, [], []);
        if (section.IsLoneNa) return new TableSection<T>(section.Title, CoverageState.NoData, [], []);
        ImmutableArray<TableRow> rows = section.Rows;
        if (rows.Length < 2)
        {
            SourceLocation where = rows.Length == 0 ? section.Where : rows[0].Locate(0);
            throw Refuse(where, InputCodes.Truncated, section.Title, rows.Length == 0 ? "a header and rows, or NA" : "rows or NA behind the header", "the end of the section");
        }
        Columns columns = new(rows[0]);
        Func<TableRow, T> read = open(columns);
        foreach ((string name, int index, SourceLocation where) in columns.Unknown())
        {
            Warn(InputCodes.UnknownColumn, where, $"column {Quoted.Field(name)} of [{section.Title}] is not known; kept as written and not interpreted");
            _unknown.AddRange(rows.Skip(1).Where(row => row[index].Length > 0).Select(row => new UnknownField(row.Locate(index), section.Title, name, row[index])));
        }
        if (rows is [_, { Count: 1 } only] && only[0] == "NA") return new TableSection<T>(section.Title, CoverageState.NothingCalled, [], []);

        ImmutableArray<T>.Builder called = ImmutableArray.CreateBuilder<T>();
        ImmutableArray<string>.Builder nothingFound = ImmutableArray.CreateBuilder<string>();
        foreach (TableRow row in rows.Skip(1))
        {
            if (row.Count == 2 && row[0].Length > 0 && row[1] == "NA" && columns.Count > 2)
            {
                nothingFound.Add(row[0]);
                continue;
            }
            RefuseCutRow(row, section.Title, columns);
            called.Add(read(row));
        }
        CoverageState state = called.Count > 0 ? CoverageState.Called : CoverageState.AssessedNothingFound;
        return new TableSection<T>(section.Title, state, called.ToImmutable(), nothingFound.ToImmutable());
    }

    // Some tools trim empty cells at the end of a line, so a short row is no fault; one that also lacks its line end was cut.
    private static void RefuseCutRow(TableRow row, string section, Columns columns)
    {
        int needed = columns.LastFilled + 1;
        if (row.Count < needed) throw row.Refuse(row.Count, InputCodes.Truncated, section, string.Create(CultureInfo.InvariantCulture, $"a row with {needed} filled cells at least"));
        if (!row.Ended && row.Written < columns.Count) throw row.Refuse(row.Count - 1, InputCodes.Truncated, section, string.Create(CultureInfo.InvariantCulture, $"a row of {columns.Count} cells with a line end"));
    }

    private string GeneOf(TableRow row, int index, bool mayBeEmpty = false)
    {
        string gene = Field.OrEmpty(row[index]);
        if (gene.Length == 0 && !mayBeEmpty) throw row.Refuse(index, InputCodes.FieldEmpty, "Gene", "a gene symbol");
        if (SymbolTurnedDate.Of(row.Locate(index), gene) is InputWarning warning) _warnings.Add(warning);
        return gene;
    }

    private static string BasesOf(TableRow row, int index, string field) =>
        Allele.TryParse(row[index], out Allele allele)
            ? allele.Bases
            : throw row.Refuse(index, InputCodes.NotBases, field, "bases A C G T N");

    private static string TypeOf(TableRow row, int index, string field, params ReadOnlySpan<string> vocabulary)
    {
        string type = row[index].Trim('<', '>');
        foreach (string word in vocabulary)
        {
            if (word.Equals(type, StringComparison.OrdinalIgnoreCase)) return word;
        }
        throw row.Refuse(index, InputCodes.NotInVocabulary, field, $"one of {string.Join(' ', vocabulary.ToArray())}");
    }

    private NumberedSection? OpenNumbers(string title) => Take(title) is Section section ? new NumberedSection(section) : null;

    private void Finish(NumberedSection section)
    {
        foreach (TableRow row in section.Unasked())
        {
            Warn(InputCodes.UnknownColumn, row.Locate(0), $"key {Quoted.Field(row[0])} of [{section.Title}] is not known; kept as written and not interpreted");
            _unknown.Add(new UnknownField(row.Locate(1), section.Title, row[0], row[1]));
        }
    }

    private CoverageState Absent(string title)
    {
        Warn(InputCodes.SectionAbsent, SourceLocation.Whole(_file), $"[{title}] is missing from the file: not assessed");
        return CoverageState.NotAssessed;
    }

    // Every tissue version writes these; a fold change is under one of two titles.
    private TableSection<T> Expected<T>(string title, TableSection<T> read)
    {
        if (read.State == CoverageState.NotAssessed) Absent(title);
        return read;
    }

    private Section Needed(string title) =>
        Take(title) ?? throw Refuse(SourceLocation.Whole(_file), InputCodes.SectionMissing, "file", $"a section [{title}]", "the end of the file");

    private Section? Take(params ReadOnlySpan<string> titles)
    {
        Section? section = _sections.Find(titles);
        if (section is not null) _read.Add(section);
        return section;
    }

    private IEnumerable<UnknownSection> KeepUnknown()
    {
        foreach (Section section in _sections.Sections.Where(section => !_read.Contains(section)))
        {
            Warn(InputCodes.UnknownSection, section.Where, $"section [{section.Title}] is not known; kept in the case file and not interpreted");
            yield return new UnknownSection(section.Title, [.. section.Lines.Select(row => row.Cells.ToImmutableArray())]);
        }
    }

    private void Warn(string code, SourceLocation where, string text) => _warnings.Add(new InputWarning(code, where, text));

    private static string? ValueOf(ImmutableArray<KeyValue> keys, string key) =>
        keys.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    private static InputFormatException Refuse(SourceLocation where, string code, string field, string expected, string found) =>
        new(new InputProblem(code, where, field, expected, found));
}
