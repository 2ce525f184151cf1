using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery;

namespace LmsVariants.Infrastructure.Tests.Delivery;

public class ReportContentTests
{
    // Ours and that of the server: the same content, each with its status and who answers for it.
    [Theory]
    [InlineData("final signed", "final signed", true)]
    [InlineData("final signed", "preliminary", false)]
    [InlineData("amended signed", "amended", false)]
    [InlineData("amended", "amended signed", true)]
    [InlineData("amended", "amended", true)]
    public void A_signature_is_news_for_the_server_and_its_lack_is_not(string ours, string theirs, bool isSaid) => Assert.Equal(isSaid, Of(ours).IsSaidBy(Of(theirs)));

    private static ReportContent Of(string said)
    {
        string[] words = said.Split(' ');
        JsonObject report = new() { ["status"] = words[0], ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:a:report-content", ["value"] = "sha256:1" }) };
        if (words.Length > 1) report["resultsInterpreter"] = new JsonArray(new JsonObject { ["reference"] = "Practitioner/1" });
        return ReportContent.Of(report)!;
    }
}
