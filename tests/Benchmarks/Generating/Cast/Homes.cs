using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>Makes addresses and telephone numbers of a country. Streets are invented; the telephone numbers begin with a digit that no plan assigns to subscribers.</summary>
internal static class Homes
{
    private static readonly string[] Stems =
        ("Lantern Willow Copper Juniper Salt Kiln Heron Mill Foxglove Harbour Tanner Orchard Bluestone Weaver Quarry Larch Anchor Beacon Cedar Dyer Elm Falcon Garnet Hazel Iris Jasmine Kestrel Lavender Maple Nettle Olive Poplar Quince Rowan Sparrow Thistle " +
         "Umber Violet Walnut Yew Zephyr Amber Birch Clover Dahlia Ember Fern Granite Hollow Ivory Jade Kelp Lime Marble North Opal Plum Rush Silver Teal Upper Vine Wharf Ash Brook Chapel Dock Ferry Gate Hill Island Kings Lower Market Old Park Queens River Spring Tower").Split(' ');

    private static readonly string[] Sorts = ["Street", "Road", "Avenue", "Lane", "Square", "Drive"];

    private static readonly Dictionary<string, (string[] Cities, string Phone)> Countries = new(StringComparer.Ordinal)
    {
        ["US"] = (["Houston", "Phoenix", "Columbus", "Nashville", "Boise", "Tampa", "Denver", "Portland", "Memphis", "Tucson", "Fresno", "Omaha"], "+1 ### 055 ####"),
        ["GB"] = (["London", "Leeds", "Bristol", "Glasgow", "Cardiff", "Norwich"], "+44 20 0### ####"),
        ["DE"] = (["Berlin", "Hamburg", "Dresden", "Bremen", "Mainz", "Ulm"], "+49 30 0#######"),
        ["FR"] = (["Paris", "Lyon", "Nantes", "Lille", "Reims"], "+33 1 0# ## ## ##"),
        ["SE"] = (["Stockholm", "Malmo", "Uppsala", "Lund"], "+46 8 0## ### ##"),
        ["MX"] = (["Guadalajara", "Puebla", "Merida", "Toluca", "Durango"], "+52 55 0### ####"),
        ["ES"] = (["Madrid", "Sevilla", "Zaragoza", "Malaga", "Bilbao"], "+34 91 0## ## ##"),
        ["CO"] = (["Bogota", "Medellin", "Cali", "Pereira"], "+57 601 0## ####"),
        ["RU"] = (["Moscow", "Novosibirsk", "Vladivostok", "Kazan", "Samara", "Omsk", "Perm"], "+7 2## 0## ####"),
        ["KZ"] = (["Almaty", "Astana", "Karaganda"], "+7 727 0## ####"),
        ["AE"] = (["Dubai", "Ajman", "Sharjah", "Abu Dhabi"], "+971 4 0## ####"),
        ["EG"] = (["Cairo", "Alexandria", "Giza", "Luxor"], "+20 2 0### ####"),
        ["IQ"] = (["Baghdad", "Basra", "Mosul", "Erbil"], "+964 1 0## ####"),
        ["SA"] = (["Riyadh", "Jeddah", "Dammam"], "+966 11 0## ####"),
        ["CN"] = (["Shenyang", "Dandong", "Dalian", "Wuhan", "Chengdu", "Harbin", "Jinan"], "+86 24 0### ####"),
        ["HK"] = (["Kowloon", "Tsuen Wan", "Sha Tin"], "+852 0### ####"),
        ["SG"] = (["Singapore", "Jurong", "Tampines"], "+65 0### ####"),
        ["KR"] = (["Seoul", "Busan", "Daegu", "Incheon", "Suwon"], "+82 2 0### ####"),
        ["IN"] = (["Mumbai", "Pune", "Chennai", "Jaipur", "Lucknow", "Bhopal"], "+91 11 0### ####"),
        ["PK"] = (["Karachi", "Lahore", "Multan"], "+92 21 0### ####"),
    };

    public static Home Draw(string country, SplitMix64 stream)
    {
        var city = stream.Pick(Countries[country].Cities);
        var street = $"{stream.Pick(Stems)} {stream.Pick(Sorts)}";
        var number = stream.Between(1, 180).ToString(CultureInfo.InvariantCulture);
        var unit = stream.Chance(.45) ? string.Create(CultureInfo.InvariantCulture, $"Flat {stream.Between(1, 60)}, ") : "";
        // A postcode belongs to its street, so that neighbours share it.
        var postcode = (10000 + (int)(StableHash.Of($"{street}|{city}") % 90000)).ToString(CultureInfo.InvariantCulture);
        return new Home($"{unit}{number} {street}", city, postcode, country);
    }

    public static string Phone(string country, SplitMix64 stream) =>
        string.Concat(Countries[country].Phone.Select(c => c == '#' ? (char)('0' + stream.Below(10)) : c));
}
