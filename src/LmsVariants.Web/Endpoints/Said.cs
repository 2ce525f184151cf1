using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.AspNetCore.Http;

namespace LmsVariants.Web.Endpoints;

/// <summary>What a page says of what was done before it: a word in its address that stands for a text, never the text itself.</summary>
internal static partial class Said
{
    public const string Retried = "retried";
    public const string UnderWay = "under-way";
    public const string Requeued = "requeued";
    public const string WhoFirst = "who-first";
    public const string NotRead = "not-read";
    public const string BadName = "bad-name";
    public const string ProviderFailed = "provider-failed";
    public const string NotAdmitted = "not-admitted";

    private const string Key = "said";

    /// <summary>Goes to a page that says it.</summary>
    public static IResult Back(string address, string word)
    {
        string bare = Old().Replace(address, string.Empty);
        return new SeeOther($"{bare}{(bare.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Key}={word}");
    }

    /// <summary>Goes to a page that says nothing.</summary>
    public static IResult Back(string address) => new SeeOther(Old().Replace(address, string.Empty));

    /// <summary>The word for what became of the wish to sign.</summary>
    public static string WordOf(SignAnswer answer) => answer switch
    {
        SignAnswer.Accepted => "signed",
        SignAnswer.NoReport => "no-report",
        SignAnswer.AnotherRevision => "another-revision",
        SignAnswer.SignedAlready => "signed-already",
        _ => "busy",
    };

    /// <summary>The text; null where the address has no word, or one that stands for nothing.</summary>
    public static string? Of(HttpContext context, Texts texts)
    {
        string word = context.Request.Query[Key].ToString();
        if (Counts().Match(word) is { Success: true } counts) return texts.SaidRequeued(Number(counts.Groups["intakes"]), Number(counts.Groups["deliveries"]));
        return word switch
        {
            Retried => texts.SaidRetried,
            UnderWay => texts.SaidUnderWay,
            WhoFirst => texts.SaidWhoFirst,
            NotRead => texts.SaidNotRead,
            BadName => texts.SaidBadName,
            ProviderFailed => texts.SaidProviderFailed,
            NotAdmitted => texts.SaidNotAdmitted,
            "signed" => texts.SaidSigned,
            "no-report" => texts.SaidNoReport,
            "another-revision" => texts.SaidAnotherRevision,
            "signed-already" => texts.SaidSignedAlready,
            "busy" => texts.SaidBusy,
            _ => null,
        };
    }

    private static string Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^requeued-(?<intakes>[0-9]{1,7})-(?<deliveries>[0-9]{1,7})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counts();

    [GeneratedRegex("(?<=[?&])said=[^&]*&?|[?&]said=[^&]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Old();

    // After a form a browser asks for the page by GET, so that loading it again does nothing twice.
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
