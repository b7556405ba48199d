namespace Graph.Learning.Generating.Demo.Wording;

/// <summary>Invented company names: made-up words, real sectors and legal forms.</summary>
internal static class CompanyNames
{
    // Hangul, North Korean and Revised spelling, characters, pinyin, Cyrillic. Nature words that no known corporation bears.
    private static readonly string[][] KoreanWords = Table(
        "달샘 Talsaem Dalsaem 月泉 Yuequan Тальсэм|솔마루 Solmaru Solmalu 松岭 Songling Сольмару|흰여울 Hinyoul Huinyeoul 白滩 Baitan Хинёуль|참나루 Chamnaru Chamnalu 真津 Zhenjin Чамнару|꽃바위 Kkotpawi Kkotbawi 花岩 Huayan Ккотпави|두루봉 Turubong Durubong 周峰 Zhoufeng Турубон|새들녘 Saedullyok Saedeullyeok 新野 Xinye Сэдыллёк|물안개 Mulangae Mul-angae 水雾 Shuiwu Мурангэ|늘봄터 Nulbomto Neulbomteo 永春 Yongchun Ныльбомто|가람뫼 Karammoe Garammoe 江峦 Jiangluan Караммве|볕고개 Pyotkogae Byeotgogae 阳坡 Yangpo Пёткогэ|개암골 Kaeamgol Gaeamgol 榛谷 Zhengu Кэамголь|버들못 Podulmot Beodeulmot 柳池 Liuchi Подыльмот|너럭돌 Noroktol Neoreokdol 磐台 Pantai Норокттоль|솔여울 Solyoul Solyeoul 松滩 Songtan Сорёуль|밤나루 Pamnaru Bamnaru 栗津 Lijin Памнару|찬우물 Chanumul Chan-umul 寒井 Hanjing Чханумуль|갈매못 Kalmaemot Galmaemot 鸥池 Ouchi Кальмэмот|잣고을 Chatkoul Jatgoeul 柏郡 Bojun Чаткоуль|여우재 Youjae Yeoujae 狐岭 Huling Ёуджэ|돌다리 Toltari Doldari 石桥 Shiqiao Тольтари|매화숲 Maehwasup Maehwasup 梅林 Meilin Мэхвасуп|큰나래 Khunnarae Keunnarae 大翼 Dayi Кхыннарэ|모래섬 Moraesom Moraeseom 沙岛 Shadao Морэсом|쑥골 Ssukgol Sukgol 艾谷 Aigu Ссукколь|은가마 Unkama Eungama 银釜 Yinfu Ынкама");

    private static readonly string[][] KoreanSectors = Table(
        "무역 Trading 贸易 Торговая|총무역 General~Trading 总贸易 Генеральная~торговая|기술무역 Technology~Trading 技术贸易 Техническая~торговая|정보기술교류 Information~Technology~Exchange 信息技术交流 Информационно-техническая|콤퓨터기술 Computer~Technology 计算机技术 Компьютерная");

    private static readonly string[][] Cities = Table("沈阳 Shenyang|丹东 Dandong|大连 Dalian|延吉 Yanji|长春 Changchun|珲春 Hunchun|吉林 Jilin|哈尔滨 Harbin");
    private static readonly string[][] ChineseHeads = Table("恒 Heng|瑞 Rui|鼎 Ding|博 Bo|嘉 Jia|铭 Ming|泽 Ze|晟 Sheng|启 Qi|腾 Teng|拓 Tuo|卓 Zhuo|禧 Xi|朗 Lang");
    private static readonly string[][] ChineseTails = Table("诺岚 nuolan|航沃 hangwo|禾曜 heyao|盈珂 yingke|程颂 chengsong|洛屿 luoyu|渝衡 yuheng|澜柏 lanbo|桐菲 tongfei|砚舟 yanzhou|葵岸 kui'an|穗青 suiqing");
    private static readonly string[][] ChineseSectors = Table("贸易 Trading|网络科技 Network~Technology|信息技术 Information~Technology|商贸 Commerce~and~Trade|软件开发 Software~Development|国际贸易 International~Trading");

    private static readonly string[][] RussianHeads = Table("Вол Vol|Сев Sev|Лар Lar|Тем Tem|Кор Kor|Бел Bel|Нив Niv|Яр Yar|Мур Mur|Зар Zar|Тал Tal|Гед Ged");
    private static readonly string[][] RussianTails = Table("тандор tandor|даркис darkis|мирэкс mirex|гардин gardin|линвест linvest|пронта pronta|югорис yugoris|шимикс shimiks|хонтек khontek|быстрин bystrin");
    private static readonly string[][] RussianSectors = Table("Торг Torg|Софт Soft|Логистика Logistika|Трейд Treyd|Инжиниринг Inzhiniring");

    private static readonly string[] LatinHeads = "Val,Tor,Kel,Mir,Zan,Bran,Lom,Quin,Ard,Nov,Pel,Rav,Sil,Tev,Ulm,Wex,Yor,Hel,Cas,Dor".Split(',');
    private static readonly string[] LatinMiddles = "ori,ena,ade,ast,wyn,ulu,ima,ent,ovi,equa,ital,uro".Split(',');
    private static readonly string[] LatinTails = "dex,lis,mont,vex,rium,nova,plin,tra,sen,quor".Split(',');
    private static readonly string[] LatinSectors = "Trading,Technology,Network Solutions,Digital Services,Consulting,General Trading,Software,International,Logistics,Global Services".Split(',');

    /// <summary>A corporation of the parent country.</summary>
    public static PartyName Korean(int number, SplitMix64 stream)
    {
        var word = KoreanWords[number % KoreanWords.Length];
        var sector = KoreanSectors[((number / KoreanWords.Length) + stream.Below(2)) % KoreanSectors.Length];
        var (english, russian) = (Open(sector[1]), Open(sector[3]));
        return new PartyName(
            $"KOREA {word[1].ToUpperInvariant()} {english.ToUpperInvariant()} CORPORATION",
            [$"Korea {word[1]} {english} Corp.", $"{word[1]} {english} Corporation", $"Korea {word[2]} {english} Company", $"Korean {word[1]} {english} Corp"],
            $"조선{word[0]}{sector[0]}회사", "ko",
            [($"朝鲜{word[3]}{sector[2]}会社", "zh"), ($"Корейская {russian} корпорация «{word[5]}»", "ru")],
            word[1].ToLowerInvariant());
    }

    /// <summary>A company of the country (ISO 3166-1 alpha-2).</summary>
    public static PartyName Compose(string country, SplitMix64 stream) => country switch
    {
        "CN" => Chinese(stream),
        "RU" => Russian(stream),
        _ => Latin(country, stream),
    };

    private static PartyName Chinese(SplitMix64 stream)
    {
        var (city, head, tail, sector) = (stream.Pick(Cities), stream.Pick(ChineseHeads), stream.Pick(ChineseTails), stream.Pick(ChineseSectors));
        var (brand, english) = (head[1] + tail[1], Open(sector[1]));
        return new PartyName(
            $"{city[1].ToUpperInvariant()} {brand.ToUpperInvariant()} {english.ToUpperInvariant()} CO., LTD.",
            [$"{city[1]} {brand} {english} Co., Ltd.", $"{city[1]} {brand} {english} Company Limited", $"{brand} {english} Co Ltd", $"{city[1]} {head[1]} {char.ToUpperInvariant(tail[1][0])}{tail[1][1..]} {english}"],
            $"{city[0]}{head[0]}{tail[0]}{sector[0]}有限公司", "zh", [], brand.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant());
    }

    private static PartyName Russian(SplitMix64 stream)
    {
        var (head, tail, sector) = (stream.Pick(RussianHeads), stream.Pick(RussianTails), stream.Pick(RussianSectors));
        var brand = head[1] + tail[1];
        return new PartyName(
            $"OOO {brand.ToUpperInvariant()} {sector[1].ToUpperInvariant()}",
            [$"{brand} {sector[1]} LLC", $"{brand}-{sector[1]} OOO", $"Limited Liability Company {brand} {sector[1]}", $"{brand}{sector[1].ToLowerInvariant()}"],
            $"ООО «{head[0]}{tail[0]} {sector[0]}»", "ru", [], brand.ToLowerInvariant());
    }

    private static PartyName Latin(string country, SplitMix64 stream)
    {
        var brand = stream.Pick(LatinHeads) + stream.Pick(LatinMiddles) + stream.Pick(LatinTails);
        var sector = stream.Pick(LatinSectors);
        var (form, other) = Form(country);
        return new PartyName(
            $"{brand} {sector} {form}".ToUpperInvariant(),
            [$"{brand} {sector} {form}", $"{brand} {sector} {other}", $"{brand} {sector}"],
            null, null, [], brand.ToLowerInvariant());
    }

    private static (string Form, string Other) Form(string country) => country switch
    {
        "AE" => ("FZE", "L.L.C"),
        "MY" => ("Sdn. Bhd.", "Sdn Bhd"),
        "LA" => ("Sole Co., Ltd.", "Co Ltd"),
        "HK" => ("Limited", "Ltd"),
        "GB" => ("Ltd", "Limited"),
        _ => ("LLC", "L.L.C."),
    };

    private static string Open(string words) => words.Replace('~', ' ');

    private static string[][] Table(string rows) => [.. rows.Split('|').Select(row => row.Split(' '))];
}
