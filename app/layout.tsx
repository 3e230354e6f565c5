import "./globals.css";
import type { ReactNode } from "react";

/** The language is known one level down, and with it the document's `lang`. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
