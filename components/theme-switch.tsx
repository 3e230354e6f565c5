"use client";

import { SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { THEME_KEY } from "./theme";

/** Changes to the other theme. Choosing what the system has anyway forgets the choice. */
function toggleTheme() {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
  if (next === system) delete root.dataset.theme;
  else root.dataset.theme = next;
  try {
    if (next === system) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, next);
  } catch {
    // Where the browser keeps nothing, the choice holds for this page.
  }
}

export function ThemeSwitch() {
  const t = useTranslations("common.theme");
  return (
    <button
      type="button"
      data-needs-script
      aria-label={t("toggle")}
      title={t("toggle")}
      onClick={toggleTheme}
      className="grid size-7 place-items-center rounded-md text-ink-muted hover:text-accent"
    >
      <SunMoon aria-hidden className="size-[1.15em]" />
    </button>
  );
}
