using System.IO.Compression;
using System.Text;
using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Ofac;

public class OfacCsvTests
{
    private const string Wallet = "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h";

    [Fact]
    public void A_wallet_split_inside_its_address_is_joined_from_the_comments()
    {
        var filler = new string('x', 1000 - "; Digital Currency Address - XBT 12QtD5BF".Length);
        var remarks = $"{filler}; Digital Currency Address - XBT {Wallet[..8]}";
        var sdn = Reading.File("sdn.csv", Row("10", "PETROV, Petr", "individual", "CYBER2", remarks));
        var comments = Reading.File("sdn_comments.csv", $"10,\"{Wallet[8..]}; alt. DOB 1970.\"\r\n\u001a");

        var reading = Reading.Of("ofac-csv", sdn, comments);

        var record = Assert.Single(reading.Records);
        Assert.Equal(1000, remarks.Length);
        Assert.Equal([Wallet], record.Values(ClaimProperty.Wallet));
        Assert.Equal(["1970"], record.Values(ClaimProperty.BirthDate));
        Assert.Empty(reading.Rejects);
    }

    [Fact]
    public void Each_file_is_counted_once_under_its_encoding()
    {
        var sdn = new SourceFile("sdn.csv", () => new MemoryStream(Encoding.Latin1.GetBytes(Row("10", "MUÑOZ, Petr", "individual", "CYBER2", "DOB 1970."))));
        var comments = Reading.File("sdn_comments.csv", "10,\"; alt. DOB 1971.\"\r\n");

        var reading = Reading.Of("ofac-csv", sdn, comments);

        Assert.Equal(["files in Latin-1 1", "files in UTF-8 1"], reading.Tally.Where(t => t.Key.StartsWith("files in", StringComparison.Ordinal)).Select(t => $"{t.Key} {t.Value}"));
    }

    [Fact]
    public void A_wallet_cut_without_comments_is_reported_and_kept_as_words()
    {
        var filler = new string('x', 1000 - "; Digital Currency Address - XBT 12QtD5BF".Length);
        var sdn = Reading.File("sdn.csv", Row("10", "PETROV, Petr", "individual", "CYBER2", $"{filler}; Digital Currency Address - XBT {Wallet[..8]}"));

        var reading = Reading.Of("ofac-csv", sdn);

        var reject = Assert.Single(reading.Rejects);
        Assert.Equal(("sdn.csv", 1, "Remarks", false), (reject.File, reject.Row, reject.Column, reject.WholeRow));
        Assert.Empty(reading.Records[0].Values(ClaimProperty.Wallet));
        Assert.Contains(reading.Records[0].Claims, c => c.Property == ClaimProperty.Other && c.Value.EndsWith("12QtD5BF", StringComparison.Ordinal));
    }

    [Fact]
    public void Programmes_kinds_and_vessel_columns_are_typed()
    {
        var sdn = Reading.File("sdn_2020-01-01.csv",
            "20,\"SHIP\",vessel,\"DPRK3] [DPRK4\",-0- ,CS1,Tug,\"1,000\",900,Iran,NITC,-0- \r\n" + Row("21", "KOREA TRADING CORP.", "-0- ", "DPRK", "-0- ") + Row("22", "FEDERAL SECURITY SERVICE", "-0- ", "X", "-0- "));

        var records = Reading.Of("ofac-csv", sdn).Records;

        Assert.Equal([EntityKind.Vessel, EntityKind.Company, EntityKind.Organization], records.Select(r => r.Kind));
        Assert.Equal([new Designation("OFAC", "DPRK3"), new Designation("OFAC", "DPRK4")], records[0].Designations);
        Assert.Equal("CS1 Tug 1,000 900 Iran NITC", string.Join(' ', records[0].Claims.Skip(1).Select(c => c.Value)));
    }

    [Fact]
    public void Side_rows_find_their_party_in_files_that_are_not_sorted()
    {
        var sdn = Reading.File("sdn.csv", Row("3", "C", "-0- ", "X", "-0- ") + Row("1", "A", "-0- ", "X", "-0- ") + Row("2", "B", "-0- ", "X", "-0- ") + Row("4", "D", "-0- ", "X", "-0- "));
        var alt = Reading.File("alt.csv", "4,1,aka,D2,-0- \r\n1,2,fka,A2,-0- \r\n2,3,aka,B2,-0- \r\n9,4,aka,ORPHAN,-0- \r\n3,5,aka,C2,-0- \r\n");

        var reading = Reading.Of("ofac-csv", sdn, alt);

        Assert.Equal(["C C2", "A A2", "B B2", "D D2"], reading.Records.Select(r => string.Join(' ', r.Claims.Select(c => c.Value))));
        Assert.Equal("9", Assert.Single(reading.Rejects).Value);
    }

    [Fact]
    public void Gzip_and_latin1_are_read_and_the_dos_end_mark_is_dropped()
    {
        var bytes = Encoding.Latin1.GetBytes(Row("1", "JOSÉ", "individual", "X", "-0- ") + "\u001a");
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        var reading = Reading.Of("ofac-csv", Reading.File("sdn.csv.gz", packed.ToArray()));

        Assert.Equal("JOSÉ", Assert.Single(reading.Records).Caption);
        Assert.Empty(reading.Rejects);
    }

    [Fact]
    public void A_bad_row_costs_that_row_only()
    {
        var sdn = Reading.File("sdn.csv", Row("1", "A", "-0- ", "X", "-0- ") + "2,\"B\r\n" + "3,short\r\n" + Row("4", "D", "-0- ", "X", "-0- "));

        var reading = Reading.Of("ofac-csv", sdn);

        Assert.Equal(["A", "D"], reading.Records.Select(r => r.Caption));
        Assert.Equal([2, 3], reading.Rejects.Select(r => r.Row));
    }

    [Fact]
    public void What_stands_in_a_column_that_a_file_has_grown_is_kept_under_its_number()
    {
        var sdn = Reading.File("sdn.csv", Row("1", "A", "-0- ", "X", "DOB 1970.").Replace("\r\n", ",2026-11-20\r\n", StringComparison.Ordinal) + Row("2", "B", "-0- ", "X", "-0- ").Replace("\r\n", ",-0- \r\n", StringComparison.Ordinal));
        var alt = Reading.File("alt.csv", "1,1,aka,A2,-0- ,Latn\r\n2,2,fka,B2,-0- ,Arab\r\n");
        var add = Reading.File("add.csv", "1,1,12 Road,Town,Chad,-0- ,verified\r\n");

        var reading = Reading.Of("ofac-csv", sdn, alt, add);

        Assert.Equal("ofac-csv", RecordReaders.Detect([sdn, alt, add]).Format);
        Assert.Empty(reading.Rejects);
        Assert.Equal(["sdn column 13=2026-11-20", "alt column 6=Latn", "add column 7=verified", "alt column 6=Arab"], reading.Records.SelectMany(r => r.Claims).Where(c => c.Property == ClaimProperty.Other).Select(c => $"{c.Label}={c.Value}"));
        Assert.Equal(["A2", "12 Road, Town", "1970"], reading.Records[0].Claims.Where(c => c.Property is ClaimProperty.Alias or ClaimProperty.Address or ClaimProperty.BirthDate).Select(c => c.Value));
        Assert.Equal(2, reading.Count("values of unknown columns, alt column 6"));
    }

    [Fact]
    public void One_row_with_a_column_too_many_is_set_aside_and_does_not_make_the_list_another()
    {
        var sdn = Reading.File("sdn.csv", Row("1", "A", "-0- ", "X", "-0- ") + Row("2", "B", "-0- ", "X", "-0- ").Replace("\r\n", ",odd\r\n", StringComparison.Ordinal) + Row("3", "C", "-0- ", "X", "-0- "));

        var reading = Reading.Of("ofac-csv", sdn);

        Assert.Equal(["A", "C"], reading.Records.Select(r => r.Caption));
        Assert.Contains("13 columns in place of 12", Assert.Single(reading.Rejects).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_file_alone_is_refused_whole()
    {
        var alt = Reading.File("alt.csv", "36,12,aka,AERO-CARIBBEAN,-0- \r\n");

        var refusal = Assert.Throws<UnreadableFileException>(() => Reading.Of("ofac-csv", alt));

        Assert.Contains("sdn.csv", refusal.Message, StringComparison.Ordinal);
    }

    private static string Row(string id, string name, string type, string programme, string remarks) =>
        $"{id},\"{name}\",{type},\"{programme}\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks}\"\r\n";
}
