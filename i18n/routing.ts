import { defineRouting } from "next-intl/routing";

export const LOCALES = ["en", "zh-Hant", "zh-Hans"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Every page has its language in its address, so that pages can be prerendered and cached without a cookie. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: "always",
  // A cookie or a Link header would cut prerendered pages from the fast path.
  localeCookie: false,
  alternateLinks: false,
});
