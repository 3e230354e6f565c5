export const THEME_KEY = "theme";

/**
 * Runs before anything is painted, so that a chosen theme never flashes. Without a choice, and without a script, the
 * system's theme holds. Kept in the browser: a cookie would make every page one of its own.
 */
export const THEME_SCRIPT = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
