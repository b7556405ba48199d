using Server.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>Places that take nothing more: a sentence that says what to do, and nothing lost. They mount a small file system, and skip where that cannot be done.</summary>
public sealed class NoRoomTests : IDisposable
{
    private const int Megabytes = 16;
    private readonly CommandPlace _place = new();
    private readonly Mount? _disk;

    public NoRoomTests() => _disk = Mount.Try(_place.Path("disk"), Megabytes);

    public void Dispose()
    {
        _disk?.Dispose();
        _place.Dispose();
    }

    [Fact]
    public async Task A_load_on_a_full_disk_fails_in_a_sentence_and_goes_on_when_there_is_room()
    {
        var disk = Mounted();
        var (store, file) = (disk.Path("graph.db"), Leads(3000));
        disk.Fill(3 << 20);

        var full = await LoadAsync(file, store);
        var meanwhile = await _place.RunAsync("verify", "--store", store);
        disk.Empty();
        var ended = await LoadAsync(file, store);
        await LoadAsync(file, _place.Store);

        Assert.Equal((3, 0, 0), (full.Code, meanwhile.Code, ended.Code));
        Assert.Contains("The disk is full; nothing of the change was written.", full.Errors, StringComparison.Ordinal);
        Assert.Equal((string)(await _place.RunAsync("verify")).Json["hash"]!, (string)(await _place.RunAsync("verify", "--store", store)).Json["hash"]!);
    }

    [Fact]
    public async Task What_is_written_to_a_full_disk_is_told_in_a_sentence_and_leaves_nothing_half()
    {
        var disk = Mounted();
        await LoadAsync(Leads(300), _place.Store);
        disk.Fill(0);

        var backup = await _place.RunAsync("backup", disk.Path("b.gz"));
        var archive = await _place.RunAsync("export", "csv", "--output", disk.Path("x.zip"));
        var export = await _place.RunAsync("export", "ftm", "--output", disk.Path("x.jsonl"));

        Assert.All([backup, archive, export], answer =>
        {
            Assert.Equal(3, answer.Code);
            Assert.Contains("Free space there", Assert.Single(answer.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        });
        Assert.Equal([disk.Path("ballast")], Directory.GetFiles(Path.GetDirectoryName(disk.Path("ballast"))!));
    }

    [Fact]
    public async Task An_answer_that_a_full_disk_cuts_short_leaves_the_earlier_one_and_nothing_half()
    {
        var disk = Mounted();
        var leads = Leads(300);
        await LoadAsync(leads, _place.Store);
        var rows = _place.Write("rows.csv", ["id,name,birth date", .. Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"{i % 200},Zq{i}vork Halm{i}en,1970-01-02"))]);
        var pairs = _place.Write("pairs.csv", ["left,right", .. Enumerable.Range(0, 299).Select(i => FormattableString.Invariant($"acme:{i},acme:{i + 1}"))]);
        var earlier = new[] { "entities.csv", "screened.jsonl", "compared.jsonl", "rejects.csv" }.Select(disk.Path).ToList();
        earlier.ForEach(f => File.WriteAllText(f, "earlier"));
        disk.Fill(0);

        CommandAnswer[] answers =
        [
            await _place.RunAsync("dedupe", rows, "--output", earlier[0]),
            await _place.RunAsync("screen", leads, "--output", earlier[1]),
            await _place.RunAsync("compare", pairs, "--output", earlier[2]),
            await _place.RunAsync("dedupe", rows, "--output", _place.Path("entities.csv"), "--rejects", earlier[3]),
        ];

        Assert.All(answers, answer =>
        {
            Assert.Equal(3, answer.Code);
            Assert.Contains("Free space there", answer.Errors, StringComparison.Ordinal);
        });
        Assert.All(earlier, f => Assert.Equal("earlier", File.ReadAllText(f)));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(earlier[0])!, "*.part"));
    }

    [Fact]
    public async Task A_folder_that_nobody_may_write_in_is_told_before_a_load_and_not_after_it()
    {
        var disk = Mounted();
        var file = Leads(20);
        disk.Remount(readOnly: true);

        var rejects = await _place.RunAsync("load", file, "--source", "acme", "--rejects", disk.Path("r.csv"));
        var loads = await _place.RunAsync("undo");
        var store = await LoadAsync(file, disk.Path("graph.db"));
        disk.Remount(readOnly: false);

        Assert.Equal((3, 3), (rejects.Code, store.Code));
        Assert.Contains("name another place", rejects.Errors, StringComparison.Ordinal);
        Assert.Empty(loads.Output);
        Assert.Contains("this user may write in it", store.Errors, StringComparison.Ordinal);
    }

    private Mount Mounted()
    {
        Assert.SkipWhen(_disk is null, "No tmpfs can be mounted here: it takes root on Linux.");
        return _disk!;
    }

    private Task<CommandAnswer> LoadAsync(string file, string store) => _place.RunAsync("load", file, "--source", "acme", "--published", "2026-01-01", "--store", store);

    private string Leads(int count) =>
        _place.Write("leads.jsonl", [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($$"""{"id":"{{i}}","kind":"Person","name":"Zq{{i % 900}}vork Halm{{i % 700}}en","birthDate":"19{{50 + (i % 40)}}-03-1{{i % 9}}"}"""))]);
}
