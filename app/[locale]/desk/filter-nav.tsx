import clsx from "clsx";
import { useFormatter } from "next-intl";
import { Link } from "@/i18n/navigation";

type Props = {
  label: string;
  filters: readonly { href: string; label: string; count?: number; current: boolean }[];
};

/** Lists of the same things, of which one is shown. Which one stands in the address. */
export function FilterNav({ label, filters }: Props) {
  const format = useFormatter();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1 border-rule border-b text-sm">
        {filters.map((filter) => (
          <li key={filter.href}>
            <Link
              href={filter.href}
              scroll={false}
              aria-current={filter.current ? "true" : undefined}
              className={clsx(
                "-mb-px inline-flex items-baseline gap-1.5 whitespace-nowrap border-b-2 px-2.5 py-2 hover:text-accent",
                filter.current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-muted hover:border-edge",
              )}
            >
              {filter.label}
              {filter.count !== undefined && (
                <span className="tabular font-normal text-ink-faint">{format.number(filter.count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
