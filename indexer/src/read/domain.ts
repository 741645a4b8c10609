// `www.example.org` `m.example.org` `amp.example.org`: one outlet in three layouts
const LAYOUT = /^(?:www|m|amp)\./;

/** The domain that an outlet goes by. `https://www.example.org/news/1` → `example.org` */
export const toDomain = (url: string) =>
  new URL(url).hostname.replace(LAYOUT, "");
