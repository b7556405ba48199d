namespace Graph.Learning.Generating.Demo.Wording;

/// <summary>Invented personal names of other countries: common parts, combined by chance.</summary>
internal static class PersonNames
{
    private static readonly string[][] ChineseFamilies = Table(
        "王 Wang Wang|刘 Liu Liu|陈 Chen Chan|杨 Yang Yeung|赵 Zhao Chiu|周 Zhou Chow|吴 Wu Ng|徐 Xu Tsui|孙 Sun Suen|马 Ma Ma|朱 Zhu Chu|胡 Hu Wu|郭 Guo Kwok|何 He Ho|罗 Luo Law|梁 Liang Leung|宋 Song Sung|唐 Tang Tong|邓 Deng Tang|冯 Feng Fung");

    private static readonly string[][] ChineseGiven = Table(
        "伟 wei|芳 fang|娜 na|敏 min|静 jing|丽 li|强 qiang|磊 lei|军 jun|洋 yang|勇 yong|艳 yan|杰 jie|涛 tao|超 chao|霞 xia|平 ping|刚 gang|桂 gui|鹏 peng|晓 xiao|建 jian|海 hai|文 wen|玉 yu|春 chun");

    private static readonly string[][] RussianFamilies = Table(
        "Веригин Verigin|Ладушкин Ladushkin|Мостовой Mostovoy|Жаровцев Zharovtsev|Щеглович Shcheglovich|Полынин Polynin|Ряжский Ryazhskiy|Хвостиков Khvostikov|Цветаров Tsvetarov|Озерников Ozernikov|Ямщинин Yamshchinin|Дубровец Dubrovets|Кедрачёв Kedrachyov|Беляницын Belyanitsyn|Туманцев Tumantsev|Юрковец Yurkovets");

    private static readonly string[][] RussianGiven = Table(
        "Алексей Aleksey Alexei Алексеевич Alekseyevich|Сергей Sergey Sergei Сергеевич Sergeyevich|Дмитрий Dmitriy Dmitry Дмитриевич Dmitriyevich|Юрий Yuriy Yuri Юрьевич Yuryevich|Павел Pavel Pavel Павлович Pavlovich|Андрей Andrey Andrei Андреевич Andreyevich|Михаил Mikhail Mihail Михайлович Mikhaylovich|Евгений Yevgeniy Evgeny Евгеньевич Yevgenyevich|Игорь Igor Igor Игоревич Igorevich|Виталий Vitaliy Vitaly Витальевич Vitalyevich");

    private static readonly string[][] ArabicGiven = Table(
        "محمد Mohammed Muhammad|علي Ali Aly|خالد Khalid Khaled|سعيد Saeed Said|حسن Hassan Hasan|يوسف Yousef Yusuf|طارق Tariq Tarek|فيصل Faisal Faysal|ناصر Nasser Nasir|جمال Jamal Gamal");

    private static readonly string[][] ArabicFamilies = Table(
        "النجمي Al-Najmi El Nagmi|البحراوي Al-Bahrawi El Bahrawy|السهيلي Al-Suhaili Al Suhayli|القمراني Al-Qamrani El Kamrani|الوردي Al-Wardi El Wardy|الريحاني Al-Rayhani El Rihani");

    private static readonly string[] LatinGiven =
        "James,Robert,Maria,Linda,Daniel,Kevin,Laura,Brian,Susan,Andrew,Nicole,Jason,Megan,Tyler,Rachel,Derek,Holly,Marcus,Paula,Trevor,Dana,Curtis,Joanna,Felix,Ivana,Mateo,Oscar,Petra,Silvia,Tomas".Split(',');

    private static readonly string[] LatinFamilies =
        "Ashgrove,Bellwick,Carrowden,Dunmarsh,Elderby,Farnhollow,Greywater,Hartswell,Inglemoor,Jessamy,Kestrand,Larkmead,Marlowick,Northwell,Oakhurstly,Pennbrook,Quarrington,Ravensholt,Stonewick,Thistleby,Underhay,Vandermoor,Westerhope,Yarrowby,Zellmark,Brightmoor,Coldstream,Dovebridge,Fenwright,Hollowell".Split(',');

    private static readonly string[] LaoGiven = "Bounmy,Khamla,Somphone,Vilay,Sengdao,Phonsy,Thongdy,Chanthy".Split(',');

    private static readonly string[] LaoFamilies = "Sivongxay,Phommalath,Keobounma,Vannasing,Xaysombath,Inthalangsy,Douangphet".Split(',');

    /// <summary>A name of the country (ISO 3166-1 alpha-2); Latin where it has no table of its own.</summary>
    public static PartyName Compose(string country, SplitMix64 stream) => country switch
    {
        "KP" or "KR" => KoreanNames.Compose(stream),
        "CN" or "HK" => Chinese(stream),
        "RU" => Russian(stream),
        "AE" => Arabic(stream),
        "LA" => Plain(stream.Pick(LaoGiven), stream.Pick(LaoFamilies)),
        _ => Plain(stream.Pick(LatinGiven), stream.Pick(LatinFamilies)),
    };

    private static PartyName Chinese(SplitMix64 stream)
    {
        var family = stream.Pick(ChineseFamilies);
        var a = stream.Pick(ChineseGiven);
        var b = stream.Pick(ChineseGiven);
        var given = char.ToUpperInvariant(a[1][0]) + a[1][1..] + b[1];
        return new PartyName(
            $"{family[1].ToUpperInvariant()}, {given}",
            [$"{family[1]} {given}", $"{given} {family[1]}", $"{family[1]} {given[..a[1].Length]}-{b[1]}", $"{family[1].ToUpperInvariant()} {given[..a[1].Length]} {char.ToUpperInvariant(b[1][0])}{b[1][1..]}"],
            family[0] + a[0] + b[0], "zh", [], (given + family[1]).ToLowerInvariant());
    }

    private static PartyName Russian(SplitMix64 stream)
    {
        var family = stream.Pick(RussianFamilies);
        var given = stream.Pick(RussianGiven);
        var father = stream.Pick(RussianGiven);
        return new PartyName(
            $"{family[1].ToUpperInvariant()}, {given[1]} {father[4]}",
            [$"{given[2]} {family[1]}", $"{given[1]} {father[4]} {family[1]}", $"{family[1]} {given[1]}", $"{given[2]} {Loose(family[1])}"],
            $"{family[0]} {given[0]} {father[3]}", "ru", [], $"{given[2][0]}.{family[1]}".ToLowerInvariant());
    }

    /// <summary>Another practice of writing Russian in Latin letters.</summary>
    private static string Loose(string family) => family
        .Replace("skiy", "sky", StringComparison.Ordinal).Replace("Khv", "Hv", StringComparison.Ordinal).Replace("ts", "c", StringComparison.Ordinal)
        .Replace("Ya", "Ia", StringComparison.Ordinal).Replace("Yu", "Iu", StringComparison.Ordinal).Replace("yo", "e", StringComparison.Ordinal);

    private static PartyName Arabic(SplitMix64 stream)
    {
        var given = stream.Pick(ArabicGiven);
        var father = stream.Pick(ArabicGiven);
        var text = stream.Pick(ArabicFamilies);
        var (native, family, other) = (text[0], text[1], string.Join(' ', text[2..]));
        return new PartyName(
            $"{family.ToUpperInvariant()}, {given[1]} {father[1]}",
            [$"{given[1]} {father[1]} {family}", $"{given[2]} {father[2]} {other}", $"{given[2]} {family}"],
            $"{given[0]} {father[0]} {native}", "ar", [], $"{given[1]}.{family[3..]}".ToLowerInvariant());
    }

    private static PartyName Plain(string given, string family) => new(
        $"{family.ToUpperInvariant()}, {given}",
        [$"{given} {family}", $"{family} {given}", $"{given[..1]}. {family}"],
        null, null, [], $"{given}.{family}".ToLowerInvariant());

    private static string[][] Table(string rows) => [.. rows.Split('|').Select(row => row.Split(' '))];
}
