import { describe, expect, test } from "vitest";
import { clauseOf, roleWords, wordsOf } from "../../../test/clause-fixture.ts";
import { findRoles } from "./find-roles.ts";
import { grammarOf } from "./grammar.ts";
import { toLabel } from "./named-role.ts";

/** Who is named beside an office, as "name | office | country". */
function find(language: string, text: string): string[] {
  const clause = clauseOf(language, text),
    words = roleWords(language),
    grammar = grammarOf(language);
  const hints = grammar === null ? null : { ...words, grammar };
  return findRoles(language, clause, words, hints)
    .named.filter(({ isFull }) => isFull)
    .map((role) => {
      expect(wordsOf(clause, role)).not.toBe("");
      return [role.name, toLabel(role), role.country ?? "–"].join(" | ");
    });
}

describe("persons beside an office", () => {
  test.for<readonly [language: string, text: string, ...found: string[]]>([
    // German: compounds, adjectives, genitives, appositions, parties in brackets
    [
      "de",
      "Außenminister Sergej Rohmann sprach.",
      "Sergej Rohmann | foreign minister | –",
    ],
    [
      "de",
      "Sergej Rohmann, russischer Außenminister, sprach.",
      "Sergej Rohmann | foreign minister | RU",
    ],
    [
      "de",
      "Das sagte der südkoreanische Vereinigungsminister Kim Yung Ho am Montag.",
      "Kim Yung Ho | unification minister | KR",
    ],
    [
      "de",
      "Bundesaußenministerin Erna Tallmann (SPD) reist.",
      "Erna Tallmann | foreign minister | –",
    ],
    [
      "de",
      "Der Außenminister der Ukraine, Taras Horbal, dankte.",
      "Taras Horbal | foreign minister | UA",
    ],
    [
      "de",
      "Erna Tallmann (CDU), die frühere Verteidigungsministerin, kam.",
      "Erna Tallmann | former defence minister | –",
    ],
    [
      "de",
      "Am Abend hat Minister Hans Tallmann Gespräche geführt.",
      "Hans Tallmann | minister | –",
    ],
    [
      "de",
      "Staatssekretär Tobias von der Aue erklärte",
      "Tobias von der Aue | state secretary | –",
    ],
    [
      "de",
      "wo Bürgermeister Kai Wellner den Startschuss gegeben hat",
      "Kai Wellner | mayor | –",
    ],
    ["de", "Der Präsident der Firma, Hans Tallmann, ging."],
    ["de", "der Premier-League-Club Crystal Palace siegte"],
    ["de", "Der deutsche Kanzler die Sicherung von Arbeitsplätzen"],
    // English
    [
      "en",
      "Philippine Finance Minister Ramon Ocampo said.",
      "Ramon Ocampo | finance minister | PH",
    ],
    [
      "en",
      "Ramon Ocampo, the foreign minister of Peru, said",
      "Ramon Ocampo | foreign minister | PE",
    ],
    [
      "en",
      "Bank of Japan Governor Ichiro Onda said.",
      "Ichiro Onda | governor | JP",
    ],
    [
      "en",
      "Vice President Femi Adeola of Nigeria arrived",
      "Femi Adeola | vice president | NG",
    ],
    [
      "en",
      "Sen. Robert Tully, D-Iowa, and former Secretary of State Ann Wade",
      "Robert Tully | senator | –",
      "Ann Wade | former secretary of state | –",
    ],
    [
      "en",
      "Russia's ambassador to Japan Oleg Petrenko left",
      "Oleg Petrenko | ambassador | RU",
    ],
    [
      "en",
      "Governor of Texas Bob Willow and White House spokesman Tim Roe",
      "Bob Willow | governor | US",
      "Tim Roe | spokesperson | US",
    ],
    ["en", "Utilicorp's president Richard Tully told analysts"],
    ["en", "Air Canada President Paul Tully said"],
    ["en", "American Express Chairman James Tully said"],
    ["en", "In Baton Rouge, the governor of Louisiana, a Democrat, said"],
    ["en", "Foreign Minister Kim Il Sung University Band"],
    // Spanish
    [
      "es",
      "El ministro de Relaciones Exteriores de Rusia, Iván Petrov, llegó.",
      "Iván Petrov | foreign minister | RU",
    ],
    [
      "es",
      "el canciller argentino Diego Ramos dijo",
      "Diego Ramos | foreign minister | AR",
    ],
    [
      "es",
      "Ana Gómez Torres, ministra de Salud de Perú, asistió",
      "Ana Gómez Torres | minister | PE",
    ],
    ["es", "el presidente de la empresa, Juan Pérez, dijo"],
    // French
    [
      "fr",
      "la ministre des Affaires étrangères, Hélène Marchand, a dit",
      "Hélène Marchand | foreign minister | –",
    ],
    [
      "fr",
      "Le ministre français des Affaires étrangères Jean-Noël Durand",
      "Jean-Noël Durand | foreign minister | FR",
    ],
    [
      "fr",
      "Paul Legrand, ambassadeur d'Allemagne en France, a parlé",
      "Paul Legrand | ambassador | DE",
    ],
    // Russian: the name comes back in the nominative
    [
      "ru",
      "министр иностранных дел РФ Сергей Ларионов заявил",
      "Сергей Ларионов | foreign minister | RU",
    ],
    [
      "ru",
      "встретился с министром обороны России Борисом Грачёвым",
      "Борис Грачёв | defence minister | RU",
    ],
    [
      "ru",
      "По словам свердловского губернатора Александра Мишина",
      "Александр Мишин | governor | RU",
    ],
    ["ru", "мэра Урюпинска Ивана Петрова уволили", "Иван Петров | mayor | –"],
    [
      "ru",
      "Министр по чрезвычайным ситуациям Пётр Савин сообщил",
      "Пётр Савин | minister | –",
    ],
    [
      "ru",
      "пресс-секретарь президента Дмитрий Котов",
      "Дмитрий Котов | spokesperson | –",
    ],
    ["ru", "Министр встретился с Иваном Петровым"],
    ["ru", "кандидат в президенты Беларуси Андрей Петров"],
    // Vietnamese
    [
      "vi",
      "Bộ trưởng Ngoại giao Lê Văn Tín đã hội đàm với Ngoại trưởng Nga Ivan Petrov",
      "Lê Văn Tín | foreign minister | –",
      "Ivan Petrov | foreign minister | RU",
    ],
    // Korean
    [
      "ko",
      "홍길동 외교부 장관은 세르게이 페트로프 러시아 외무장관과 회담했다.",
      "홍길동 | foreign minister | –",
      "세르게이 페트로프 | foreign minister | RU",
    ],
    ["ko", "한국 외교부 장관이 말했다. 이날 대통령실이 밝혔다."],
    // Japanese
    [
      "ja",
      "山田太郎外相はルーマニアのチオラク首相と会談した。",
      "山田太郎 | foreign minister | –",
      "チオラク | prime minister | RO",
    ],
    ["ja", "林外相は述べた。両国外相が会談した。"],
    // Chinese
    [
      "zh",
      "国务院总理李明会见了意大利参议长拉鲁索。",
      "李明 | prime minister | CN",
      "拉鲁索 | speaker of parliament | IT",
    ],
    ["zh", "科技部部长阴和军近日在成都作报告。", "阴和军 | minister | CN"],
    [
      "zh",
      "泰国国会主席兼下议院议长万诺表示",
      "万诺 | speaker of parliament | TH",
    ],
    [
      "zh",
      "美国国务卿约瑟夫·布朗抵达北京",
      "约瑟夫·布朗 | secretary of state | US",
    ],
    ["zh", "应泰国总理夫人娜拉蓬邀请，日本首相官邸前"],
    // Arabic
    [
      "ar",
      "التقى وزير الخارجية المصري سامح محمود نظيره",
      "سامح محمود | foreign minister | EG",
    ],
    ["ar", "قال وزير الدفاع إن القوات وصلت"],
  ])("%s: %s", ([language, text, ...found]) => {
    expect(find(language, text)).toEqual(found);
  });
});

test("a language without a grammar and without words of its own has no offices", () => {
  const clause = clauseOf("en", "Foreign Minister Ann Wade");
  expect(findRoles("sw", clause, roleWords("en"), null)).toEqual({
    named: [],
    unnamed: [],
  });
});
