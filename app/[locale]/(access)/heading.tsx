import type { ReactNode } from "react";

/** What a page is for, and what to know before filling it in. */
export function Heading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <>
      <h1 className="font-semibold font-serif text-3xl">{title}</h1>
      {children && <p className="mt-4 text-ink-muted">{children}</p>}
    </>
  );
}
