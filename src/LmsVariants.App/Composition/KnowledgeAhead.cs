using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;

namespace LmsVariants.App.Composition;

/// <summary>Knowledge base and reference bundle for what makes reports: both are read from the moment it is made, while settings are checked.</summary>
internal sealed class KnowledgeAhead(string folder, string reference)
{
    private readonly Task<KnowledgeBaseReading> _knowledge = Task.Run(() => KnowledgeBaseFolder.Read(folder));
    private readonly BundleAhead _bundle = new(reference);

    /// <summary>Both, and a diagnosis that they know; null where something is wrong, which is told and whose exit code is given.</summary>
    public (CuratedKnowledge Knowledge, TranscriptCatalogue Transcripts)? Take(string? diagnosis, Messages messages, out ExitCode end)
    {
        end = ExitCode.KnowledgeInvalid;
        KnowledgeBaseReading reading = _knowledge.GetAwaiter().GetResult();
        Knowledge.Tell(reading.Problems, messages);
        if (reading.Knowledge is not CuratedKnowledge knowledge || _bundle.Take(messages) is not TranscriptCatalogue transcripts) return null;
        end = ExitCode.Done;
        if (diagnosis is null || knowledge.Tumours.Find(diagnosis) is not null) return (knowledge, transcripts);
        messages.Fault(AppCodes.BadSwitch, $"--diagnosis: expected one of {string.Join(' ', knowledge.Tumours.All.Select(type => type.Code))}, found {Quoted.Field(diagnosis)}");
        end = ExitCode.WrongCommand;
        return null;
    }
}
