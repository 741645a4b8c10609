import { expect, openSearch, test, titles } from "./fixtures";

test("an article opens with its language, its facts and the way back", async ({
  page,
}) => {
  await openSearch(page, "/?q=lawrow&sort=date:desc");
  const link = titles(page).first().getByRole("link");
  const title = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(
    /\/articles\/[\w-]+\?q=lawrow&sort=date:desc#hit-1$/,
  );

  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(title);
  await expect(heading).toHaveAttribute("lang", /^[a-z]{2,3}$/);
  await expect(heading).toHaveAttribute("dir", /^(?:ltr|rtl)$/);
  await expect(page).toHaveTitle(/ – Communiqué$/);
  await expect(page.locator(".article-text p").first()).toBeVisible();

  await page.getByText("How do we know?").click();
  await expect(page.getByRole("table").getByRole("row").nth(1)).toBeVisible();

  await page.getByRole("link", { name: "Back to the results" }).click();
  await expect(page).toHaveURL(/\/\?q=lawrow&sort=date:desc$/);
});

test("links of an article lead to web pages and to searches only", async ({
  page,
}) => {
  await openSearch(page, "/?official=Sergey+Lavrov");
  await titles(page).first().getByRole("link").click();
  await expect(page.locator(".facts")).toBeVisible();
  const links = page.getByRole("main").getByRole("link");
  for (const href of await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  )) {
    expect(href).toMatch(/^(?:[/#]|https?:)/);
  }
  await page
    .locator(".facts")
    .getByRole("link", { name: "Sergey Lavrov" })
    .click();
  await expect(page).toHaveURL(/\/\?official=Sergey\+Lavrov$/);
});

test("the way back leads nowhere else", async ({ page }) => {
  await openSearch(page);
  const href = await titles(page)
    .first()
    .getByRole("link")
    .getAttribute("href");
  await page.goto(`${href}?back=https://example.org/&q=//example.org`);
  await expect(
    page.getByRole("link", { name: "Back to the results" }),
  ).toHaveAttribute("href", "/?q=%2F%2Fexample.org");
});

test("an unknown article is not found", async ({ request }) => {
  for (const id of ["0".repeat(64), `x" OR id != "`, "../healthz"]) {
    const response = await request.get(`/articles/${encodeURIComponent(id)}`);
    expect(response.status(), id).toBe(404);
    expect(await response.text()).toContain("There is nothing here.");
  }
  for (const part of ["removed", "similar", "cite.bib", "cite.txt"]) {
    const path = `/articles/${"0".repeat(64)}/${part}`;
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
