// `www.example.org` `www2.example.org` `m.example.org` `amp.example.org`: one outlet in several layouts; not `m.example`
const LAYOUT = /^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)/;
// `.example.org`: templates that lost their first part
const STRAY_DOTS = /^\.+|\.+$/g;

/** The domain that an outlet goes by. `https://www.example.org/news/1` → `example.org` */
export const toDomain = (url: string) =>
  new URL(url).hostname.replace(STRAY_DOTS, "").replace(LAYOUT, "");
