using System.Globalization;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Pages;

/// <summary>States, times and sizes as a person reads them.</summary>
internal sealed class Words(Texts texts, TimeProvider clock)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <summary>Gets the time of the page.</summary>
    public string Now => Local(_now).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A time on the clock of the laboratory.</summary>
    public string Time(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A time as programs read it.</summary>
    public static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>How long ago that was.</summary>
    public string Ago(DateTimeOffset since) => _now - since < TimeSpan.FromSeconds(1) ? texts.JustNow : texts.Ago(Span(_now - since));

    /// <summary>When that will be.</summary>
    public string Until(DateTimeOffset time) => time <= _now ? texts.Now : texts.In(Span(time - _now));

    /// <summary>How often something was tried.</summary>
    public string Tries(int count) => count == 1 ? texts.OneTry : texts.SomeTries(Number(count));

    /// <summary>A whole number.</summary>
    public string Number(long number) => number.ToString("N0", texts.Culture);

    /// <summary>A size of a file.</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1024 => $"{Number(bytes)} B",
        < 1024 * 1024 => $"{(bytes / 1024.0).ToString("0.#", texts.Culture)} KiB",
        _ => $"{(bytes / 1048576.0).ToString("0.#", texts.Culture)} MiB",
    };

    /// <summary>How far an intake is.</summary>
    public string State(IntakeView intake) => intake.State switch
    {
        IntakeState.Waiting => intake.NextTry is DateTimeOffset next && next > _now ? texts.StateWaitingNext(Until(next)) : texts.StateWaiting,
        IntakeState.Working => texts.StateWorking,
        IntakeState.Settling => texts.StateSettling,
        _ => Outcome(intake.Outcome),
    };

    /// <summary>How far a delivery is.</summary>
    public string State(DeliveryView delivery) => delivery.State switch
    {
        DeliveryState.Delivered => texts.DeliveryDelivered,
        DeliveryState.Refused when delivery.IsOvertaken => texts.DeliveryOvertaken,
        DeliveryState.Refused => texts.DeliveryRefused,
        _ => texts.DeliveryWaiting,
    };

    /// <summary>How far a report counts.</summary>
    public string Status(ReportStatus status) => status switch
    {
        ReportStatus.Final => texts.Final,
        ReportStatus.Amended => texts.Amended,
        _ => texts.Preliminary,
    };

    /// <summary>What happened to a case; null where the ledger has a word that the page does not know.</summary>
    public string? Event(HistoryLine line) => line.Event switch
    {
        "taken" => texts.EventTaken,
        "reported" => texts.EventReported,
        "repeated" => texts.EventRepeated,
        "failed" => texts.EventFailed,
        "withdrawn" => texts.EventWithdrawn,
        "given back" => texts.EventGivenBack,
        "retried" => texts.EventRetried,
        "signature asked" => texts.EventSignatureAsked,
        "signed" => texts.EventSigned,
        "not signed" => texts.EventNotSigned,
        "delivered" => texts.EventDelivered,
        "refused" => texts.EventRefused,
        _ => null,
    };

    /// <summary>Where a file lies, below the folder of the watched laboratory.</summary>
    public static string Where(FilePlace place) => place.Room == Room.RunFolder ? place.Path : $"{place.Room.ToString().ToLowerInvariant()}/{place.Path}";

    private string Outcome(IntakeOutcome? outcome) => outcome switch
    {
        IntakeOutcome.Reported => texts.StateReported,
        IntakeOutcome.Repeated => texts.StateRepeated,
        IntakeOutcome.Withdrawn => texts.StateWithdrawn,
        _ => texts.StateFailed,
    };

    private string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 2 } => texts.Seconds(Number((long)span.TotalSeconds)),
        { TotalHours: < 2 } => texts.Minutes(Number((long)span.TotalMinutes)),
        { TotalDays: < 2 } => texts.Hours(Number((long)span.TotalHours)),
        _ => texts.Days(Number((long)span.TotalDays)),
    };

    private DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone);
}
