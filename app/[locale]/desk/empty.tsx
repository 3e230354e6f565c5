import type { ReactNode } from "react";

/** What stands where a list would, and what to do next. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="max-w-column py-12">
      <h2 className="font-semibold font-serif text-xl">{title}</h2>
      <p className="mt-3 text-ink-muted">{text}</p>
      {children && <p className="mt-6 flex flex-wrap gap-3">{children}</p>}
    </div>
  );
}
