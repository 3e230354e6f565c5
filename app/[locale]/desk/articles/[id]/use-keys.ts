"use client";

import { type KeyboardEvent, useEffect } from "react";

/** What each key does to the claim that has the focus: the name of one of its buttons, or where to go. */
const KEYS: Record<string, "next" | "previous" | "accept" | "dismiss" | "restore"> = {
  j: "next",
  k: "previous",
  a: "accept",
  d: "dismiss",
  r: "restore",
};

/** Every claim is there twice, in the margin and below its block; only one of them is to be seen. */
const notes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-claim]")].filter((note) => note.offsetParent !== null);

export function focusClaim(id: string): void {
  notes()
    .find((note) => note.dataset.claim === id)
    ?.focus();
}

/**
 * Deciding without a mouse, while a claim has the focus: nobody's typing elsewhere is taken for a command. A link to a
 * claim of the page leads to its note.
 */
export function useKeys(): (event: KeyboardEvent) => void {
  useEffect(() => {
    const follow = () => {
      const slug = location.hash.replace("#claim-", "");
      notes()
        .find((note) => note.dataset.slug === slug)
        ?.focus();
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return (event) => {
    const command = KEYS[event.key];
    const note = (event.target as HTMLElement).closest<HTMLElement>("[data-claim]");
    if (!command || !note || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (command === "next" || command === "previous") {
      const all = notes();
      all[all.indexOf(note) + (command === "next" ? 1 : -1)]?.focus();
      return;
    }
    const button = note.querySelector<HTMLElement>(`[data-action="${command}"]`);
    if (command === "dismiss") {
      // Radix opens a menu at a key or a pointer, not at a click.
      button?.focus();
      button?.dispatchEvent(new window.KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    } else button?.click();
  };
}
