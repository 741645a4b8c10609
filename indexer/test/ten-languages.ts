/** A paragraph of news in each language; Chinese in both scripts. */
export const PARAGRAPHS = {
  de: `Die Außenministerin traf am Montag in Zürich ihren Kollegen zu Gesprächen über die Lage. »Wir müssen
    darüber reden«, sagte sie. Beide Länder hätten großes Interesse an einer Lösung, hieß es später.`,
  en: `The two leaders’ statement — their first since 2018 — was “constructive”, officials in Reykjavík said. Talks
    about trade worth €40bn resume on Tuesday, according to the foreign ministry’s spokesman.`,
  ko: `조태열 외교부 장관은 오늘 서울에서 미국 국무부 부장관을 만나 한반도 정세에 대해 논의했다. 양측은 긴밀한
    협력을 이어가기로 했다고 외교부가 밝혔다.`,
  ja: `外務大臣は月曜日、東京で韓国の大使と会談し、両国の関係について意見を交わしました。これは今年に入って
    初めての会談です。記者会見では質問に答えませんでした。`,
  zh: `外交部发言人星期一在北京的例行记者会上表示,中方愿意同各方保持沟通,共同维护地区的和平与稳定。这是今年以来
    双方举行的第二次会谈。`,
  "zh-TW": `外交部發言人今天在例行記者會上表示,政府將持續與理念相近國家合作,共同維護區域的和平與穩定,並呼籲各方
    保持克制。美國國務卿也表達相同立場。`,
  ru: `Министр иностранных дел прибыл в понедельник в Пхеньян с двухдневным визитом. Стороны обсудят
    положение в регионе и подпишут план обменов, сообщили в посольстве.`,
  fr: `Le ministre des Affaires étrangères a été reçu à Séoul. « Nous sommes prêts à dialoguer », a-t-il
    déclaré, après des années de silence. La Corée du Sud a salué cette démarche.`,
  es: `El canciller viajó el lunes a Pekín para reunirse con su homólogo. La relación entre ambos países
    atraviesa años difíciles, señaló el portavoz en español y sin más explicación.`,
  ar: `وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة يوم الأحد في مستهل جولة أفريقية، وأجرى محادثات مع
    نظيره المصري سامح شكري حول صادرات الحبوب والأوضاع في المنطقة.`,
  vi: `Bộ trưởng Ngoại giao đã đến Hà Nội vào thứ Hai để hội đàm với người đồng cấp. Hai bên trao đổi về tình hình
    khu vực và hợp tác kinh tế, theo thông báo của Bộ Ngoại giao Việt Nam.`,
} as const;

/** A language of the corpus. */
export type TestLanguage = keyof typeof PARAGRAPHS;

/** The encodings that each language's pages had before UTF-8, those in common use first. */
export const LEGACY: readonly (readonly [
  language: TestLanguage,
  encoding: string,
])[] = [
  ["de", "windows-1252"],
  ["en", "windows-1252"],
  ["fr", "windows-1252"],
  ["es", "windows-1252"],
  ["ko", "euc-kr"],
  ["ja", "shift_jis"],
  ["ja", "euc-jp"],
  ["ja", "iso-2022-jp"],
  ["zh", "gb18030"],
  ["zh-TW", "big5"],
  ["ru", "windows-1251"],
  ["ru", "koi8-r"],
  ["ru", "ibm866"],
  ["ru", "iso-8859-5"],
  ["ar", "windows-1256"],
  ["vi", "windows-1258"],
];
