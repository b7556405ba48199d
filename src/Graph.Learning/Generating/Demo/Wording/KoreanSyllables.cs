namespace Graph.Learning.Generating.Demo.Wording;

/// <summary>A syllable of a Korean name with the spellings that stand side by side in real lists.</summary>
/// <param name="Hangul">Korean script.</param>
/// <param name="Hanja">A common character for it.</param>
/// <param name="Pinyin">The Mandarin reading of that character.</param>
/// <param name="Cyrillic">Russian practice.</param>
/// <param name="Northern">North Korean practice.</param>
/// <param name="Reischauer">McCune-Reischauer, 1939.</param>
/// <param name="Revised">Revised Romanisation, 2000.</param>
/// <param name="Habit">As passports and press write it.</param>
internal sealed record KoreanSyllable(
    string Hangul, string Hanja, string Pinyin, string Cyrillic, string Northern, string Reischauer, string Revised, string Habit);

/// <summary>Common family names and name syllables; any combination is invented.</summary>
internal static class KoreanSyllables
{
    public static IReadOnlyList<KoreanSyllable> Families { get; } = Read(
        """
        김 金 Jin Ким Kim Kim Gim Kim
        리 李 Li Ли Ri Ri I Lee
        박 朴 Piao Пак Pak Pak Bak Park
        최 崔 Cui Чхве Choe Ch'oe Choe Choi
        정 鄭 Zheng Чон Jong Chŏng Jeong Jung
        강 姜 Jiang Кан Kang Kang Gang Kang
        조 趙 Zhao Чо Jo Cho Jo Cho
        윤 尹 Yin Юн Yun Yun Yun Yoon
        장 張 Zhang Чан Jang Chang Jang Jang
        림 林 Lin Рим Rim Rim Im Lim
        한 韓 Han Хан Han Han Han Han
        오 吳 Wu О O O O Oh
        서 徐 Xu Со So Sŏ Seo Suh
        신 申 Shen Син Sin Sin Sin Shin
        권 權 Quan Квон Kwon Kwŏn Gwon Kwon
        황 黃 Huang Хван Hwang Hwang Hwang Hwang
        안 安 An Ан An An An Ahn
        송 宋 Song Сон Song Song Song Song
        류 柳 Liu Рю Ryu Ryu Yu Yoo
        전 全 Quan Чон Jon Chŏn Jeon Chun
        홍 洪 Hong Хон Hong Hong Hong Hong
        고 高 Gao Ко Ko Ko Go Koh
        문 文 Wen Мун Mun Mun Mun Moon
        백 白 Bai Пэк Paek Paek Baek Baik
        량 梁 Liang Рян Ryang Ryang Yang Yang
        허 許 Xu Хо Ho Hŏ Heo Hur
        """);

    public static IReadOnlyList<KoreanSyllable> Given { get; } = Read(
        """
        영 英 ying Ён Yong Yŏng Yeong Young
        철 哲 zhe Чхоль Chol Ch'ŏl Cheol Chul
        성 成 cheng Сон Song Sŏng Seong Sung
        혁 革 ge Хёк Hyok Hyŏk Hyeok Hyuk
        진 真 zhen Чин Jin Chin Jin Jin
        명 明 ming Мён Myong Myŏng Myeong Myung
        광 光 guang Гван Kwang Kwang Gwang Kwang
        수 秀 xiu Су Su Su Su Soo
        남 南 nan Нам Nam Nam Nam Nam
        일 日 ri Иль Il Il Il Il
        국 國 guo Гук Kuk Kuk Guk Kook
        학 學 xue Хак Hak Hak Hak Hak
        원 元 yuan Вон Won Wŏn Won Won
        정 正 zheng Чон Jong Chŏng Jeong Jung
        경 敬 jing Гён Kyong Kyŏng Gyeong Kyung
        호 浩 hao Хо Ho Ho Ho Ho
        룡 龍 long Рён Ryong Ryong Ryong Ryong
        순 順 shun Сун Sun Sun Sun Soon
        희 姬 ji Хи Hui Hŭi Hui Hee
        금 錦 jin Гым Kum Kŭm Geum Keum
        은 恩 en Ын Un Ŭn Eun Eun
        옥 玉 yu Ок Ok Ok Ok Ok
        춘 春 chun Чхун Chun Ch'un Chun Choon
        상 相 xiang Сан Sang Sang Sang Sang
        태 泰 tai Тхэ Thae T'ae Tae Tae
        동 東 dong Дон Tong Tong Dong Dong
        석 錫 xi Сок Sok Sŏk Seok Suk
        만 萬 wan Ман Man Man Man Man
        훈 勳 xun Хун Hun Hun Hun Hoon
        봉 奉 feng Бон Pong Pong Bong Bong
        준 俊 jun Джун Jun Chun Jun Joon
        범 範 fan Бом Pom Pŏm Beom Bum
        미 美 mei Ми Mi Mi Mi Mi
        선 善 shan Сон Son Sŏn Seon Sun
        """);

    private static KoreanSyllable[] Read(string table) =>
        [.. table.Split('\n').Select(line => line.Split(' ')).Select(c => new KoreanSyllable(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))];
}
