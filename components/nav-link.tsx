"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { Link, usePathname } from "@/i18n/navigation";

type Props = {
  href: string;
  /** Also current on the pages below it. */
  section?: boolean;
  /** Not fetched before somebody wants it: for where few readers go, and each visit is rendered anew. */
  prefetch?: false;
  children: ReactNode;
};

/** A link of a navigation that knows when it leads to where one is. */
export function NavLink({ href, section = false, prefetch, children }: Props) {
  const pathname = usePathname();
  const here = pathname === href;
  const within = here || (section && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={prefetch}
      aria-current={here ? "page" : within ? "true" : undefined}
      className={clsx(
        "py-1 underline-offset-[0.35em] hover:text-accent hover:underline",
        within ? "text-ink underline decoration-2 decoration-accent" : "text-ink-muted",
      )}
    >
      {children}
    </Link>
  );
}
