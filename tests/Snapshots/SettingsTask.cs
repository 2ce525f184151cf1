using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that starts when it is awaited, so that settings can still be added.</summary>
internal sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> buildTask)
{
    private Task? _task;

    public VerifySettings CurrentSettings { get; } = new(settings);

    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    public SettingsTask UseDirectory(string directory)
    {
        CurrentSettings.UseDirectory(directory);
        return this;
    }

    public SettingsTask UseFileName(string fileName)
    {
        CurrentSettings.UseFileName(fileName);
        return this;
    }

    public Task ToTask() => _task ??= buildTask(CurrentSettings);

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);
}
