/**
 * Small words that any text holds, by language, without single Latin letters, which are often initials. A language that
 * is left out is told by its letter sequences.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  ar: "في من على إلى أن التي الذي عن مع هذا هذه كان كما بعد ما لا بين وقال قال وفي خلال",
  cs: "na se je že do to ve za pro by jsou jako po ale který která které jeho byl bylo od při nebo jak co když už jen také však až ze proti mezi kdo aby tak být jsme této toho více jejich podle není bude má svou tom",
  da: "og det som en på er af for med til ikke om et har de jeg var fra men vi kan han hun at den der efter",
  de: "der die das und ist nicht den dem des ein eine einen einem einer mit von zu im für auf sich dass es auch als werden wird hat sind bei aus nach wie wurde sie er ich wir noch oder über in am um so man was dann vor nur durch mehr haben sein wenn kann gegen bis alle dieser diese ihre seit zum zur beim",
  en: "the of and to in is that for on it with as was at by from his he she they have has had be are were this which not who their its an but will would said been we you after about there what when or out up if no can how why into than more these those your my me her him them our do does did just only over new one two so get make all some other any most many such per while during",
  es: "el los y del las una con por su al lo fue más pero este esta son también sus ha es se para la que en un como sobre entre desde hasta según de no",
  fr: "le la les et des est une un du pour que qui dans sur au aux avec il elle par pas ce cette ont été ne sont son ses mais nous vous leur être plus comme de en se",
  id: "yang dan di untuk dengan dari pada ini itu tidak dalam akan juga ke oleh adalah telah bisa karena sebagai",
  it: "il di che è la per un del della dei delle non si sono da al alla nel nella ha anche più come gli lo ma una con dal dalla questo le in sul sulla sui degli dello ai agli dai nei negli chi cui ci lui lei loro essere stato stata stati dopo prima due tra fra ancora solo già tutti tutto perché quando questa quello sulle suo sua",
  nl: "de het een en van is dat op te in voor met zijn niet aan er om ook als bij maar naar uit door heeft werd ze hij wordt",
  no: "og det som en på er av for med til ikke om et har de jeg var fra men vi kan han hun at den å etter",
  pl: "na się nie do że to jest jak za po od dla są ale oraz był była tym tego przez",
  pt: "os as de que em um uma para com não do da dos das no na por se é ao mais foi mas sua seu são também à",
  ru: "и в не на что с по как это он его для из от был были она они но к за при также который которые чтобы или если уже так о у",
  sv: "och att det som en på är av för med den till inte om ett har de jag var från men vi kan han hon efter",
  tr: "ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ise ancak yok var mi diye bunu ama veya ya ki hem her tüm iki üzerine üzere karşı göre ilk yeni son dedi etti oldu eden olduğu olduğunu ediyor tarafından arasında önce nin nın ın in den dan te ta",
  vi: "và của là các trong có cho được với không một những đã người về từ tại để theo khi này đến cũng sẽ ở ra nước như nhau vào bị làm rằng sau trước đang mới hơn nên vì lại nếu hôm năm ngày ông bà họ mà còn do chỉ lên thì qua nhiều giữa cùng việc phải cả mình thể vẫn hai ba bên chúng tôi anh chị nay thêm đây",
};

const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** Each word with its languages, as places in LANGUAGES: "en" is French, Spanish, Dutch, Danish… */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [at, language] of LANGUAGES.entries())
  for (const word of FUNCTION_WORDS[language]?.split(" ") ?? [])
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), at]);

const WORD = /\p{L}+/gu;

interface Tally {
  readonly language: string;
  /** Its function words in the text; one that it shares with three others counts a quarter. */
  weight: number;
  /** How many different ones. */
  kinds: number;
}

/** The languages by their function words in a text, the heaviest first, and the number of all words. */
function tally(text: string): {
  readonly words: number;
  readonly tallies: readonly Tally[];
} {
  const tallies = LANGUAGES.map((language): Tally => ({
    language,
    weight: 0,
    kinds: 0,
  }));
  const seen = new Set<string>();
  let words = 0;
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    words += 1;
    const languages = LANGUAGES_OF.get(word);
    if (languages === undefined) continue;
    const isNew = !seen.has(word);
    seen.add(word);
    for (const at of languages) {
      const each = tallies[at];
      if (each === undefined) continue;
      each.weight += 1 / languages.length;
      if (isNew) each.kinds += 1;
    }
  }
  return { words, tallies: tallies.sort((a, b) => b.weight - a.weight) };
}

/**
 * What makes a language plain. Of 16,000 texts in 20 languages 98 % are, and there letter sequences differ on six and
 * are mostly wrong: on three Indonesian texts and a German report on Lula da Silva.
 */
const PLAIN = { kinds: 3, share: 0.03, rival: 0.6 };

/** Characters that are enough to see it. */
const SAMPLE_CHARS = 2000;

/** The language whose function words a text is full of, or null where none stands out. */
export function findPlainLanguage(text: string): string | null {
  const { words, tallies } = tally(text.slice(0, SAMPLE_CHARS));
  const [best, second] = tallies;
  return best !== undefined &&
    second !== undefined &&
    best.kinds >= PLAIN.kinds &&
    best.weight >= words * PLAIN.share &&
    second.weight <= best.weight * PLAIN.rival
    ? best.language
    : null;
}

/** Enough of a line; detectors by letter sequences look no farther either. */
const LINE_CHARS = 400;

/** Whether a line has more function words of some other language than of this one; a single word may be a name's. */
export function hasOtherFunctionWords(line: string, language: string): boolean {
  const { tallies } = tally(line.slice(0, LINE_CHARS));
  const [best] = tallies,
    own = tallies.find((each) => each.language === language);
  return (
    best !== undefined &&
    (best.kinds >= 2 || (best.weight >= 1 && own?.weight === 0)) &&
    best.weight * PLAIN.rival > (own?.weight ?? 0)
  );
}
