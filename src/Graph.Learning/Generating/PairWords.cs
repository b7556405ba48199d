namespace Graph.Learning.Generating;

/// <summary>Words that labelled pairs are written with: each entry is one word in its spellings, divided by bars, the original script last where it has one.</summary>
/// <remarks>Of our own choosing: common given names, common surnames, invented brands and towns; they name no one.</remarks>
internal static class PairWords
{
    public static readonly string[][] KoreanSurnames = Split(
        "Kim|Gim|김", "Ri|Lee|Yi|Rhee|리", "Pak|Park|Bak|박", "Choe|Choi|Ch'oe|최", "Jong|Jung|Jeong|Chong|정", "Kang|Gang|강", "Jo|Cho|조", "Yun|Yoon|윤",
        "Jang|Chang|장", "Rim|Lim|Im|림", "Han|한", "O|Oh|오", "So|Seo|Suh|서", "Sin|Shin|신", "Kwon|Gwon|권", "Hwang|황", "An|Ahn|안", "Song|송", "Ryu|Yoo|Yu|류", "Hong|홍");

    public static readonly string[][] KoreanGiven = Split(
        "Chol|Cheol|Chul|철", "Yong|Young|Yeong|영", "Jong|Jung|Jeong|정", "Hyok|Hyuk|Hyeok|혁", "Su|Soo|수", "Ho|호", "Min|민", "Song|Sung|Seong|성", "Il|일", "Nam|남",
        "Guk|Kuk|Gook|국", "Ryong|Lyong|Yong|룡", "Myong|Myung|Myeong|명", "Hui|Hee|희", "Un|Eun|은", "Jin|Chin|진", "Hak|학", "Gyong|Kyong|Kyung|경", "Chan|찬", "Gwang|Kwang|광",
        "Won|원", "Sok|Seok|Suk|석", "Tae|Dae|태", "Chun|춘", "Hyon|Hyun|Hyeon|현", "Bong|Pong|봉", "Sun|Soon|순", "Ok|옥", "Mi|미", "Gi|Ki|기");

    public static readonly string[][] ChineseSurnames = Split(
        "Wang|王", "Li|Lee|李", "Zhang|Chang|张", "Liu|刘", "Chen|Ch'en|陈", "Yang|杨", "Zhao|Chao|赵", "Huang|黄", "Zhou|Chou|周", "Wu|吴", "Xu|Hsu|徐", "Sun|孙",
        "Zhu|Chu|朱", "Ma|马", "Hu|胡", "Guo|Kuo|郭", "Lin|林", "He|Ho|何", "Gao|Kao|高", "Luo|Lo|罗");

    public static readonly string[][] ChineseGiven = Split(
        "wei|伟", "min|敏", "jing|ching|静", "jun|chun|军", "hua|华", "qiang|ch'iang|强", "ming|明", "xiu|hsiu|秀", "jie|chieh|杰", "tao|t'ao|涛", "gang|kang|刚", "ping|p'ing|平",
        "guang|kuang|光", "zhi|chih|志", "yu|玉", "hai|海", "xin|hsin|新", "feng|峰", "dong|tung|东", "bo|po|波", "yan|yen|燕", "lei|磊");

    public static readonly string[][] RussianGiven = Split(
        "Aleksandr|Alexander|Александр", "Sergey|Sergei|Сергей", "Dmitriy|Dmitry|Dmitri|Дмитрий", "Andrey|Andrei|Андрей", "Aleksey|Alexei|Алексей", "Yuriy|Yuri|Юрий", "Evgeniy|Yevgeny|Евгений",
        "Mikhail|Михаил", "Nikolay|Nikolai|Николай", "Vladimir|Владимир", "Pavel|Павел", "Igor|Игорь", "Olga|Ольга", "Tatyana|Tatiana|Татьяна", "Ilya|Ilia|Илья", "Anatoliy|Anatoly|Анатолий");

    public static readonly string[][] RussianMiddle = Split(
        "Sergeyevich|Sergeevich|Сергеевич", "Nikolayevich|Nikolaevich|Николаевич", "Alekseyevich|Alekseevich|Алексеевич", "Ivanovich|Иванович", "Petrovich|Петрович", "Yuryevich|Yurievich|Юрьевич",
        "Viktorovich|Викторович", "Pavlovich|Павлович", "Mikhaylovich|Mikhailovich|Михайлович");

    public static readonly string[][] RussianSurnames = Split(
        "Zaytsevskiy|Zaitsevsky|Зайцевский", "Berezhnoy|Berezhnoi|Бережной", "Shchukarev|Schukarev|Щукарев", "Khlebodarov|Хлебодаров", "Tsvetayevskiy|Tsvetaevsky|Цветаевский", "Yermolenkov|Ermolenkov|Ермоленков",
        "Zhuravlenko|Журавленко", "Polyakovskiy|Poliakovsky|Поляковский", "Medvedovich|Медведович", "Lukyanets|Lukianets|Лукьянец", "Gorokhovets|Гороховец", "Vyazemtsev|Viazemtsev|Вяземцев",
        "Kuznetsov|Кузнецов", "Smirnov|Смирнов", "Volkov|Волков", "Morozov|Морозов");

    public static readonly string[][] ArabicGiven = Split(
        "Muhammad|Mohammed|Mohamad|محمد", "Ahmad|Ahmed|أحمد", "Ali|علي", "Hasan|Hassan|حسن", "Husayn|Hussein|Hossein|حسين", "Mahmud|Mahmoud|محمود", "Abdallah|Abdullah|عبد الله", "Khalid|Khaled|خالد",
        "Umar|Omar|عمر", "Yusuf|Youssef|Yousef|يوسف", "Ibrahim|إبراهيم", "Salim|Salem|سالم", "Tariq|Tarek|طارق", "Faysal|Faisal|فيصل", "Mustafa|Mostafa|مصطفى", "Sa'id|Said|Saeed|سعيد");

    public static readonly string[][] ArabicSurnames = Split(
        "al-Rashidi|Al Rashedi|الراشدي", "al-Qasimi|Al-Kasimi|القاسمي", "al-Tamimi|Al Tameemi|التميمي", "al-Zahrani|Alzahrani|الزهراني", "al-Shammari|Al Shamari|الشمري", "Haddad|Hadad|حداد",
        "al-Jaburi|Al-Jubouri|الجبوري", "Mansur|Mansour|منصور", "al-Dulaymi|Al Dulaimi|الدليمي", "Khalil|خليل", "al-Harbi|Al Harbi|الحربي", "Nasir|Nasser|ناصر");

    public static readonly string[][] LatinGiven = Split(
        "Maria|María", "José|Jose", "Juan", "Carlos", "Jean|Jean-", "Anna|Ana", "Peter|Pieter|Petr", "Michael|Michel", "Thomas|Tomas", "Stefan|Stephan", "Victor|Viktor", "Elena|Helena", "Luis|Louis", "Marc|Mark|Marko", "Karim", "Diego");

    public static readonly string[][] LatinSurnames = Split(
        "Velandrez|Velándrez", "Ortiguera", "Castromonte", "Belmarez", "Quintavalle", "Haldersen|Haldersson", "Brankovač|Brankovac", "Müllerberg|Muellerberg", "Okwudiba", "Nderitoni", "Fontanel", "Sørvang|Sorvang",
        "Garcia|García", "Lopez|López", "Rodriguez|Rodríguez", "Martinez|Martínez", "Gonzalez|González", "Hernandez|Hernández");

    public static readonly string[][] Brands = Split(
        "Silverstar|Silver Star", "Goldenbridge|Golden Bridge", "Hanbit", "Taeyang|Taiyang", "Vostok Ray|Vostokray", "Norlight|Nor Light", "Blue Crane|Bluecrane", "Ostrava Peak", "Sunmark", "Redpine|Red Pine", "Al Noor|Alnoor|Al-Nur",
        "Jinhe|金河", "Hailong|海龙", "Mirae|미래", "Chilsong|칠성", "Zarya|Заря", "Polyus Nord", "Granit Invest", "Kestrel", "Amberline|Amber Line", "Tigris Delta", "Marjan", "Cedar Gate|Cedargate", "Orinoco Azul", "Lunaris", "Ryongma", "Unha Sky", "Songdo Wave", "Farhang", "Petrovest");

    public static readonly string[][] Trades = Split(
        "Trading|Trade", "Technology|Technologies|Tech", "Shipping", "Import Export|Import & Export", "International Trading|Intl Trading", "Network Technology", "Construction", "Petroleum", "General Trading", "Logistics", "Mining", "Investment|Investments", "Software", "Marine Services", "Electronics");

    public static readonly string[][] Forms = Split(
        "Co., Ltd.|Company Limited|Co Ltd|CO LTD", "LLC|L.L.C.|Limited Liability Company", "JSC|Joint Stock Company|AO", "Corporation|Corp.|Corp", "GmbH", "S.A. de C.V.|SA de CV", "Limited|Ltd", "FZE|F.Z.E.", "OOO|Limited Liability Company", "Inc.|Inc|Incorporated");

    public static readonly string[][] Towns = Split(
        "Dandong|丹东|China", "Shenyang|沈阳|China", "Dalian|大连|China", "Pyongyang|평양|North Korea", "Vladivostok|Владивосток|Russia", "Khabarovsk|Хабаровск|Russia", "Dubai|دبي|United Arab Emirates",
        "Vientiane|Vientiane|Laos", "Damascus|دمشق|Syria", "Tehran|Tehran|Iran", "Panama City|Ciudad de Panamá|Panama", "Singapore|Singapore|Singapore", "Istanbul|İstanbul|Turkey", "Caracas|Caracas|Venezuela");

    public static readonly string[] Streets = ["Harbour Road", "Lenin Street", "Garden Avenue", "Station Road", "Zhongshan Road", "Tongil Street", "Industrial Zone", "Market Street", "River Bank", "Sheikh Street", "Calle Norte", "Mill Lane"];

    private static string[][] Split(params string[] entries) => [.. entries.Select(e => e.Split('|'))];
}
