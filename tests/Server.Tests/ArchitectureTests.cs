using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Server.Tests.Support;

namespace Server.Tests;

/// <summary>The rules of the house that a compiler does not know (src/ARCHITECTURE.md).</summary>
public sealed class ArchitectureTests
{
    /// <summary>The stages in the order of the sentence: each may know those before it.</summary>
    private static readonly string[] Stages = ["Normalising", "Blocking", "Comparing", "Scoring", "Deciding", "Clustering"];

    /// <summary>Files over 300 lines, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Graph.Core", [] },
        { "Graph.Learning", ["Graph.Core"] },
        { "Graph.Stores", ["Graph.Core"] },
        { "Graph.Server", ["Graph.Core", "Graph.Learning", "Graph.Stores"] },
    };

    public static TheoryData<string, string[]> Packages => new()
    {
        { "Graph.Core", ["AnyAscii", "ExcelNumberFormat", "libphonenumber-csharp"] },
        { "Graph.Learning", ["Microsoft.ML", "Microsoft.ML.FastTree"] },
        { "Graph.Stores", ["Microsoft.Data.Sqlite"] },
    };

    /// <summary>Assembly → what it may be built on, beside the base class library.</summary>
    public static TheoryData<string, string[]> Foundations => new()
    {
        { "Graph.Core", ["AnyAscii", "ExcelNumberFormat", "PhoneNumbers"] },
        { "Graph.Learning", ["Graph.Core", "Microsoft.ML."] },
        { "Graph.Stores", ["Graph.Core", "Microsoft.Data.Sqlite", "SQLitePCLRaw."] },
    };

    /// <summary>A dependency's namespace → the only folder that may name it, so that its exchange touches that folder alone.</summary>
    public static TheoryData<string, string> Homes => new()
    {
        { "GraphQL", "src/Graph.Server/Api" },
        { "GraphQLParser", "src/Graph.Server/Api" },
        { "Microsoft.ML", "src/Graph.Learning" },
        { "Microsoft.Data.Sqlite", "src/Graph.Stores/Embedded" },
        { "System.CommandLine", "src/Graph.Server/Commands" },
        { "Spectre.Console", "src/Graph.Server/Commands" },
        { "ExcelNumberFormat", "src/Graph.Core/Sources/Workbooks" },
        { "PhoneNumbers", "src/Graph.Core/Resolution/Normalising" },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_references_the_projects_of_its_arrows_only(string project, string[] expected)
    {
        var referenced = Items(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')));

        Assert.Equal(expected, referenced.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_no_other_projects()
    {
        var projects = Directory.GetDirectories(Path.Combine(Checkout.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["Graph.Core", "Graph.Learning", "Graph.Server", "Graph.Stores"], projects);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_project_takes_its_short_list_of_packages_only(string project, string[] expected)
    {
        var packages = Items(project, "PackageReference");

        Assert.Equal(expected, packages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Foundations))]
    public void A_built_assembly_stands_on_nothing_else(string assembly, string[] allowed)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!);

        var strange = references.Where(r => !IsOfTheBaseLibrary(r) && !allowed.Any(a => r.StartsWith(a, StringComparison.Ordinal)));

        Assert.Empty(strange);
    }

    [Fact]
    public void No_stage_knows_a_later_one()
    {
        var breaches = Stages.SelectMany((stage, i) => Breaches($"src/Graph.Core/Resolution/{stage}", Stages[(i + 1)..]));

        Assert.Empty(breaches);
    }

    [Fact]
    public void Model_and_sources_know_no_stage()
    {
        var breaches = Breaches("src/Graph.Core/Model", Stages).Concat(Breaches("src/Graph.Core/Sources", Stages));

        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_stage_folder_is_one_of_the_sentence()
    {
        var folders = Directory.GetDirectories(Path.Combine(Checkout.Root, "src/Graph.Core/Resolution")).Select(f => Path.GetFileName(f)!);

        Assert.Empty(folders.Except(Stages, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void A_dependency_is_named_only_at_its_edge(string name, string home)
    {
        var pattern = new Regex($@"(?<![\w.""]){Regex.Escape(name)}\.[A-Z]|using (static )?{Regex.Escape(name)}\b");

        var elsewhere = SourceText.Under("src").Where(f => !f.IsIn(home)).SelectMany(f => f.Naming(pattern));

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void The_entry_is_a_table_of_contents()
    {
        var lines = File.ReadAllLines(Path.Combine(Checkout.Root, "src/Graph.Server/Program.cs"));

        Assert.InRange(lines.Length, 1, 40);
    }

    [Fact]
    public void A_file_past_three_hundred_lines_has_its_reason()
    {
        var tooLong = SourceText.Under("src").Concat(SourceText.Under("tests")).Where(f => f.Lines.Count > 300).Select(f => f.Path);

        Assert.Equal(LongFiles.Keys.Order(StringComparer.Ordinal), tooLong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_are_named_from_the_field()
    {
        var empty = new Regex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+)?\w*(?:Manager|Helper|Utils?|Service|Base|Processor|Handler|Data|Info)\b(?=\s*[<(:{;]|$)");

        Assert.Empty(SourceText.Under("src").SelectMany(f => f.Naming(empty)));
    }

    [Theory]
    [InlineData("Graph.Core")]
    [InlineData("Graph.Learning")]
    [InlineData("Graph.Stores")]
    [InlineData("graph")]
    public void Classes_are_sealed_or_abstract(string assembly)
    {
        var open = Assembly.Load(assembly).GetTypes()
            .Where(t => t.IsClass && !t.IsAbstract && !t.IsSealed && t.Namespace?.StartsWith("Graph.", StringComparison.Ordinal) == true)
            .Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal))
            .Select(t => t.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Nothing_is_left_for_later_in_a_comment()
    {
        // Written in two parts, or this file would be its own breach.
        var left = new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b|^\s*#reg" + "ion", RegexOptions.None);

        var breaches = SourceText.Under("src").Concat(SourceText.Under("tests")).SelectMany(f => f.Lines.Where(l => left.IsMatch(l)).Select(l => $"{f.Path}: {l.Trim()}"));

        Assert.Empty(breaches);
    }

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Path.Combine(Checkout.Root, "src", project, $"{project}.csproj")).Descendants(item).Select(e => e.Attribute("Include")!.Value);

    /// <summary>Lines under a folder that name a stage: in a using, or before a type of it.</summary>
    private static IEnumerable<string> Breaches(string folder, IEnumerable<string> stages)
    {
        var pattern = new Regex($@"\b(?:Resolution\.)?(?:{string.Join('|', stages)})(?:\.[A-Z]|;)");
        return Directory.Exists(Path.Combine(Checkout.Root, folder)) && stages.Any()
            ? SourceText.Under(folder).SelectMany(f => f.Naming(pattern))
            : [];
    }

    private static bool IsOfTheBaseLibrary(string assembly) =>
        assembly is "netstandard" or "mscorlib" || assembly.StartsWith("System.", StringComparison.Ordinal) || assembly == "System";
}
