import { gapBefore, isKind, type Clause } from "./clause.ts";
import type { NamedRole } from "./named-role.ts";
import {
  findWordings,
  nearest,
  toNamedRole,
  type ScriptWording,
} from "./script-wording.ts";

// Characters that Xinhua's tables use for the syllables of foreign names, without those that are common words.
const SYLLABLE =
  /^[阿埃艾爱安昂敖奥巴柏班邦保堡鲍北贝本比彼宾波玻伯博勃布查察昌彻茨慈次茨达大戴丹当道德登邓狄迪蒂丁东杜敦顿多厄俄额恩尔耳法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈格葛根贡古瓜圭郭果哈海罕翰汉豪赫黑亨洪侯胡华怀霍基吉季加伽贾简杰金京居喀卡凯坎康考柯科可克肯孔寇库夸奎昆阔拉腊莱来兰朗劳勒雷黎里利莉连廉良列烈林琳龙隆卢鲁路吕伦罗洛马玛麦迈曼芒毛梅门蒙孟米秘密明摩莫墨默穆姆木拿那娜纳乃奈南内嫩能尼妮年涅宁牛纽农努诺欧帕派潘庞培佩彭蓬皮匹平泼珀蒲普奇齐恰强乔切钦琴青琼丘屈让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎珊善绍舍申什生圣施史士舒顺斯丝松苏索塔泰坦汤唐陶特滕提廷通土图托脱瓦万旺威韦维伟魏温文翁沃乌武伍西锡希席夏香肖谢辛欣兴休许逊雅亚延扬杨耀叶耶伊易因英永尤宇约泽扎詹章珍芝治朱准卓兹宗佐丽蕾莲萝茜菁妲婷媛佳雯黛葆邬缅吐孜]$/u;
// `·` between names, `-` within one
const SEPARATOR = /^[·・•-]$/u;
const HAN = /^\p{sc=Han}$/u;
/** States whose people have names of a surname and one or two characters. */
const HAN_NAMES: ReadonlySet<string> = new Set(["CN", "TW", "HK", "MO", "SG"]);
/** States whose names are written in Chinese characters, of up to five. */
const LONGER_HAN_NAMES: ReadonlySet<string> = new Set(["JP", "KR", "KP", "VN"]);
const LONGEST_FOREIGN = 7;

/** Persons named behind an office in Chinese: 国务院总理李强, 意大利参议长拉鲁萨. */
export function findChineseRoles(
  clause: Clause,
  surnames: ReadonlySet<string>,
): NamedRole[] {
  const found = findWordings(clause, (gap) => gap === "", {
    isNameLast: true,
  }).flatMap((wording) => {
    const to = readName(clause, wording, surnames);
    if (to === null) return [];
    const place = { from: wording.to, to };
    return isNamedAfter(clause, to)
      ? []
      : [
          toNamedRole(clause, wording, place, {
            isFull: true,
            rule: "role-before-name",
            confidence: 0.8,
          }),
        ];
  });
  return nearest(found);
}

/** Where the name that starts behind an office ends; null where none does. */
function readName(
  clause: Clause,
  { to: from, country }: ScriptWording,
  surnames: ReadonlySet<string>,
): number | null {
  if (!isPart(clause, from, "")) return null;
  const foreign = readForeign(clause, from);
  if (foreign !== null && foreign.hasSeparator) return foreign.to;
  if (country === null || HAN_NAMES.has(country))
    return readHan(clause, from, [2, 3], surnames);
  if (LONGER_HAN_NAMES.has(country))
    return readHan(
      clause,
      from,
      country === "VN" ? [2, 3, 4] : [3, 4, 5],
      null,
    );
  return (
    foreign?.to ??
    (isState(country) ? null : readHan(clause, from, [2, 3], surnames))
  );
}

/** Not a body, which people of any state serve: 上合组织秘书长张明. */
const isState = (code: string) => /^[A-Z]{2}$/.test(code) && code !== "UN";

/** A name in syllables of transliteration: 施泰因迈尔, 何塞·曼努埃尔·阿尔瓦雷斯. */
function readForeign(
  clause: Clause,
  from: number,
): { readonly to: number; readonly hasSeparator: boolean } | null {
  let to = from,
    syllables = 0,
    hasSeparator = false;
  for (; syllables < LONGEST_FOREIGN; to += 1, syllables += 1) {
    const gap = to === from ? "" : gapBefore(clause, to);
    if (SEPARATOR.test(gap)) {
      hasSeparator = true;
      syllables = 0;
    } else if (gap !== "") break;
    if (!isSyllable(clause, to, from)) break;
  }
  // 约托|乎: where the text goes on with another character, the name's end is not sure.
  return to - from >= 2 && isEnd(clause, to) ? { to, hasSeparator } : null;
}

/** Whether a character belongs to a foreign name: one of the tables', or a single other between two of them. */
function isSyllable(clause: Clause, at: number, from: number): boolean {
  const text = clause.tokens[at]?.text ?? "";
  if (at > from && clause.startingAt.has(at)) return false;
  if (SYLLABLE.test(text)) return true;
  return (
    at > from + 1 &&
    HAN.test(text) &&
    !clause.covering.has(at) &&
    gapBefore(clause, at) === "" &&
    (isEnd(clause, at + 1) || SYLLABLE.test(clause.tokens[at + 1]?.text ?? ""))
  );
}

/** A name of Chinese characters: as short as what follows allows, since a verb or a comma ends it. */
function readHan(
  clause: Clause,
  from: number,
  lengths: readonly number[],
  surnames: ReadonlySet<string> | null,
): number | null {
  if (
    surnames === null
      ? clause.startingAt.has(from)
      : !surnames.has(clause.tokens[from]?.text ?? "")
  )
    return null;
  for (const length of lengths) {
    const to = from + length;
    for (let at = from; at < to; at += 1)
      if (!isPart(clause, at, at === from ? null : "")) return null;
    if (isEnd(clause, to)) return to;
  }
  return null;
}

/** Whether a token may be part of a name; `gap` is what must stand before it. */
function isPart(clause: Clause, at: number, gap: string | null): boolean {
  const token = clause.tokens[at];
  if (token === undefined || !HAN.test(token.text) || NEVER.test(token.text))
    return false;
  if (gap !== null && gapBefore(clause, at) !== gap) return false;
  const piece = clause.covering.get(at);
  return piece === undefined || isLoneStop(piece.senses, piece.to - piece.from);
}

// Words of one character that are in no name.
const NEVER = /^[的了是与及或等被把让不没]$/u;

/** One character that is a word as well (和, 平, 向) may be part of a name. */
const isLoneStop = (
  senses: readonly { readonly kind: string }[],
  length: number,
) => length === 1 && senses.every(({ kind }) => kind === "stop");

/** Whether a name may end before a token: at a mark, a number, a verb, another office. */
function isEnd(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  const gap = gapBefore(clause, at);
  // 艾尔肯|·吐尼亚孜: the dot is inside a name.
  if (token === undefined || gap !== "") return !SEPARATOR.test(gap);
  return !HAN.test(token.text) || clause.startingAt.has(at);
}

/** 金日成综合大学 */
const isNamedAfter = (clause: Clause, at: number): boolean =>
  gapBefore(clause, at) === "" &&
  isKind(clause.startingAt.get(at)?.senses ?? [], "thing-behind");
