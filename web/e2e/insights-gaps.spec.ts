import { expect, readCount, test } from "./fixtures";
import { startSite } from "./own-site";
import type { ScrapedRecord } from "./own-site";

// A second engine and server: they start and index within this on a busy machine.
test.setTimeout(180_000);

const CAPITALS = `
Vienna Austria, Nairobi Kenya, Lima Peru, Oslo Norway, Hanoi Vietnam, Ottawa Canada,
Lisbon Portugal, Accra Ghana, Tokyo Japan, Warsaw Poland, Quito Ecuador, Rome Italy,
Madrid Spain, Athens Greece, Sofia Bulgaria, Prague Czechia, Berlin Germany, Paris France,
Dublin Ireland, Helsinki Finland, Stockholm Sweden, Copenhagen Denmark, Budapest Hungary,
Zagreb Croatia, Tallinn Estonia, Riga Latvia, Vilnius Lithuania, Cairo Egypt, Tunis Tunisia,
Rabat Morocco, Dakar Senegal, Abuja Nigeria, Lusaka Zambia, Kampala Uganda, Maputo Mozambique,
Windhoek Namibia, Luanda Angola, Bogota Colombia, Caracas Venezuela, Montevideo Uruguay,
Havana Cuba, Kingston Jamaica, Canberra Australia, Apia Samoa, Suva Fiji,
Jakarta Indonesia, Bangkok Thailand, Manila Philippines, Vientiane Laos, Dhaka Bangladesh,
Kathmandu Nepal, Thimphu Bhutan, Baku Azerbaijan, Yerevan Armenia, Tbilisi Georgia,
Ankara Turkey, Amman Jordan`
  .split(",")
  .map((pair) => pair.trim().replace(" ", " is the capital of "));

// A perfect difference set: any two articles share one sentence of eight.
const STEPS = [0, 1, 3, 13, 32, 36, 43, 52];

/** Five articles a month of one source, but none in October; one alone of another. */
function writeRecords(): readonly ScrapedRecord[] {
  const months = ["2023-07", "2023-08", "2023-09", "2023-11", "2023-12"];
  const all = [...months, "2024-01", "2024-02"].flatMap((month, at) =>
    Array.from({ length: 5 }, (_, number) => {
      const place = at * 5 + number;
      const sentences = STEPS.map(
        (step) => CAPITALS[(place + step) % CAPITALS.length],
      );
      return {
        url: `https://gazette.example/${month}/${number}`,
        title: `Capitals of the world, part ${place + 1}`,
        text: `${sentences.join(". ")}.`,
        date: `${month}-0${number + 2}`,
        source: "Capitals Gazette",
      };
    }),
  );
  const letter = {
    url: "https://letter.example/1",
    title: "A letter about rivers",
    text: "The Danube flows through ten countries, from Germany to Romania, and four capitals lie on it: Vienna, Bratislava, Budapest and Belgrade. No other river of the world passes through as many countries.",
    date: "2023-08-01",
    source: "River Letter",
  };
  return [...all, letter];
}

test("a month that a regular source lacks is named, and leads to those beside it", async ({
  page,
  request,
}, { parallelIndex }) => {
  const { address, stop } = await startSite(writeRecords(), parallelIndex);
  try {
    const read = () =>
      request
        .get(`${address}/insights`)
        .then((answer) => answer.text())
        .catch(() => "");
    await expect.poll(read, { timeout: 120_000 }).toContain("36 articles");
    await page.goto(`${address}/insights`);
    const gaps = page.getByRole("region", { name: "Gaps in the corpus" });
    const gap = gaps.getByRole("link", { name: /^Nothing scraped from/ });
    await expect(gap).toHaveText([
      "Nothing scraped from Capitals Gazette in Oct 2023",
    ]);
    await expect(gaps.locator("a rect.gap-cell")).toHaveCount(1);
    await gaps.locator("summary").click();
    const row = gaps.getByRole("row");
    await expect(row.filter({ hasText: "Gazette" })).toContainText("Oct 2023");
    await expect(row.filter({ hasText: "Letter" })).toContainText(
      "not regular",
    );
    const csv = await request.get(`${address}/insights.csv?chart=gaps`);
    expect(await csv.text()).toContain("Capitals Gazette,2023-10,0,x");
    // Words that were searched for make no gaps.
    await page.goto(`${address}/insights?q=%22part+1%22`);
    await expect(gap).toHaveCount(1);
    await gap.click();
    await expect(page).toHaveURL(
      /\/\?source=Capitals\+Gazette&from=2023-09-01&to=2023-11-30$/,
    );
    expect(await readCount(page)).toBe(10);
  } finally {
    await stop(page);
  }
});
