// Words for offices that stand right before a surname: `President Bush` `Außenminister Müller` `министр Громыко`.
const BEFORE =
  /(?:^|[\s(„"«“'’.-])(?:(?:Vice |Prime |Foreign |Deputy )?(?:President|Minister|Premier|Secretary|Chancellor|Ambassador|Envoy|Spokes(?:man|woman|person)|Commissioner|Senator|Governor|Chairman|Leader|King|Queen|Pope|Advis[eo]r)|(?:\p{L}*(?:minister|präsident|kanzler|botschafter|sprecher)(?:in)?|Premier|Staatschef|Regierungschef(?:in)?|Machthaber|Papst|König)|(?:[Pp]résidente?|[Mm]inistre|[Cc]hanceli(?:er|ère)|[Aa]mbassad(?:eur|rice))|(?:[Pp]residenta?|[Mm]inistr[oa]|[Cc]anciller|[Ee]mbajadora?|[Ss]ecretari[oa])|(?:[Пп]резидент|[Мм]инистр|[Пп]ремьер|[Кк]анцлер|[Гг]оссекретар|[Пп]осол|[Пп]осл)\p{L}{0,3}|(?:Tổng thống|Thủ tướng|Bộ trưởng|Ngoại trưởng|Chủ tịch|Đại sứ|Tổng Bí thư))\s$/iu;

// The same in Chinese, where no space stands between: `发言人柯比` `總統川普`
const BEFORE_HAN =
  /(?:总统|總統|总理|總理|首相|外长|外長|外相|部长|部長|大臣|国务卿|國務卿|顾问|顧問|大使|发言人|發言人|主席|特使|秘书长|秘書長)$/u;

// Right behind a surname in Korean, Japanese and Chinese: `볼턴 보좌관` `ボルトン大統領補佐官` `王毅外长`
const BEHIND =
  /^(?:\s?\p{sc=Hangul}{0,6}(?:대통령|총리|장관|부장|대사|대변인|위원장|주석|특사|보좌관|의장)|(?:米|国務|国防|国家)?(?:前)?(?:大統領|首相|外相|国防相|長官|大臣|補佐官|報道官|大使|主席|委員長|書記長|総書記|議長|事務総長)|(?:总统|總統|总理|總理|外长|外長|部长|部長|国务卿|國務卿|大使|发言人|發言人|主席|特使|秘书长|秘書長))/u;

/** Characters around a name that a title is looked for in. */
const NEAR_CHARS = 30;

/** Whether the words at `start` to `end` stand beside a title of office. */
export function hasTitle(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR_CHARS), start);
  return (
    BEFORE.test(before) ||
    BEFORE_HAN.test(before) ||
    BEHIND.test(text.slice(end, end + NEAR_CHARS))
  );
}
