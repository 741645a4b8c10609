import { expect, test } from "vitest";
import { readDisplayNames } from "./display-names";
import { toNewsArticle, toScriptJson } from "./news-article";
import { toSample } from "./sample-article";

const options = {
  address: "https://search.example/articles/a",
  names: readDisplayNames("en", "Unknown"),
};

test("an article is described by what is known", () => {
  const article = toSample({
    title: { en: "Two Koreas agree to march together" },
    date: null,
    datePrecision: "month",
    dateFrom: "2018-01-01",
    countries: ["KR"],
    officials: ["Moon Jae-in"],
    url: "javascript:alert(1)",
  });
  const described = toNewsArticle(article, options);
  expect(described).toMatchObject({
    "@type": "NewsArticle",
    headline: "Two Koreas agree to march together",
    datePublished: "2018-01",
    about: [{ "@type": "Country", name: "South Korea", identifier: "KR" }],
    mentions: [{ "@type": "Person", name: "Moon Jae-in" }],
  });
  expect(described).not.toHaveProperty("isBasedOn");
});

test("an undated article has no date", () => {
  expect(toNewsArticle(toSample({}), options)).not.toHaveProperty(
    "datePublished",
  );
});

test("nothing in an article ends the script that it stands in", () => {
  const headline = "</script><script>alert(1)</script><!-- & \u2028";
  const written = toScriptJson({ headline });
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual({ headline });
});
