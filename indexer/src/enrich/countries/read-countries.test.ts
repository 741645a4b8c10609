import { describe, expect, test } from "vitest";
import { enrich } from "../enrich.ts";
import { NO_METADATA } from "../../clean/html/page-metadata.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";

const knowledge = loadKnowledge();

/** Countries of a short article without a headline, in alphabetical order. */
const read = (text: string, removed: readonly string[] = []) =>
  [
    ...enrich(
      {
        path: "a.txt",
        title: text.slice(0, 40),
        titleSource: "lead",
        text,
        metadata: NO_METADATA,
        removed: removed.map((line) => ({
          rule: "table",
          text: line,
          place: "inside",
        })),
      },
      knowledge,
      { today: "2025-01-01" },
    ).countries,
  ].sort();

type Row = readonly [text: string, ...codes: readonly string[]];

describe("names that mean several things", () => {
  test.for<Row>([
    ["The president of Georgia spoke to lawmakers in Tbilisi.", "GE"],
    ["The governor of Georgia spoke to lawmakers in Atlanta."],
    ["Jordan's king received the visitors at his palace in Amman.", "JO"],
    ["Michael Jordan scored forty points and left the arena happy."],
    ["Turkey and Greece agreed to hold talks on the Aegean.", "GR", "TR"],
    ["They had turkey with cranberries for dinner, as every year."],
    ["Chad's government in N'Djamena closed the border posts.", "TD"],
    ["Chad Smith played the drums for two hours without a break."],
    ["Guinea's junta in Conakry named a new prime minister.", "GN"],
    ["Equatorial Guinea's president received the ambassador.", "GQ"],
    ["Papua New Guinea's prime minister spoke in Port Moresby.", "PG"],
    ["Niger's army seized power; Niamey airport was closed.", "NE"],
    ["Nigeria's president spoke in Abuja about the economy.", "NG"],
    ["The Democratic Republic of the Congo recalled its envoy.", "CD"],
    ["The Republic of the Congo recalled its envoy yesterday.", "CG"],
    ["Congo recalled its envoy, officials in Kinshasa said.", "CD"],
    ["The Republic of Korea and its ally held naval exercises.", "KR"],
    ["The Democratic People's Republic of Korea held a parade.", "KP"],
    ["Washington said that the envoy would leave on Monday.", "US"],
    ["George Washington was on the banknote that he found."],
    ["They ate from fine china and waited for the guests."],
    ["They had to polish the silver before the guests arrived."],
    ["Polish farmers blocked the roads with their tractors.", "PL"],
  ])("%s", ([text, ...codes]) => {
    expect(read(text)).toEqual(codes);
  });
});

describe("names that hold a country's name", () => {
  test.for<Row>([
    ["Paris Hilton opened a shop for perfumes and handbags."],
    ["The novels of Jack London are read by children everywhere."],
    ["Snow fell in New Mexico and New England over the weekend."],
    ["The ship crossed the Indian Ocean and the Gulf of Mexico."],
    ["The fleet sailed from the South China Sea to the Sea of Japan."],
    ["Pieces of the Berlin Wall were sold at an auction last week."],
    ["Police in Northern Ireland said that the marches were calm.", "GB"],
    ["The Bank of China opened a branch in the small town.", "CN"],
    ["A teacher from Paris, Texas won the spelling contest."],
  ])("%s", ([text, ...codes]) => {
    expect(read(text)).toEqual(codes);
  });
});

describe("outlets and agencies give no values", () => {
  test.for<Row>([
    ["The China Daily reported that the storm had passed the coast."],
    ["The Korea Herald and the Japan Times carried the same story."],
    ["The Korean Central News Agency said that the storm had passed."],
  ])("%s", ([text, ...codes]) => {
    expect(read(text)).toEqual(codes);
  });
});

describe("datelines", () => {
  test.for<Row>([
    ["BRUSSELS, March 3 - Ministers failed to agree on prices.", "BE"],
    ["SOFIA (Example) - The cabinet met for the second time.", "BG"],
    ["SAN JOSE, Calif., March 3 - The company named a new chief."],
    ["MELBOURNE, Fla., March 3 - The company named a new chief."],
    ["Brussels has failed to agree on prices, the ministers said."],
  ])("%s", ([text, ...codes]) => {
    expect(read(text)).toEqual(codes);
  });

  test("one that cleaning took out with a table counts", () => {
    expect(
      read("Net profit includes a gain from the sale of the mill.", [
        "TORONTO, Feb 26 - Oper net 8,037,000 vs 7,710,000",
      ]),
    ).toEqual(["CA"]);
  });
});

describe("states that are no more", () => {
  test.for<Row>([
    ["West Germany and the Soviet Union signed the treaty.", "DE", "RU"],
    ["Yugoslavia's government met in Belgrade on Tuesday.", "RS"],
    ["Czechoslovakia's foreign minister resigned on Tuesday.", "CZ"],
    ["Zaire's president flew home from his villa by the sea.", "CD"],
    ["Burma's generals put off the election by another year.", "MM"],
  ])("%s", ([text, ...codes]) => {
    expect(read(text)).toEqual(codes);
  });
});
