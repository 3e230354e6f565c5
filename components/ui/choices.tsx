import { type ReactNode, useId } from "react";
import type { FieldState } from "./field";

type Option = { value: string; label: ReactNode; hint?: ReactNode };

type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  /** The value before anything was chosen. */
  initial?: string | null;
  state?: FieldState;
  /** Beside each other, for options without a hint. */
  inline?: boolean;
};

/** One of a few, all of them in sight. The counterpart of `Field`: what was chosen comes back after an error. */
export function Choices({ name, legend, hint, options, initial, state, inline = false }: Props) {
  const id = useId();
  const failed = state?.status === "error" ? state : undefined;
  const error = failed?.fields[name];
  const chosen = failed ? failed.values[name]?.[0] : initial;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className="grid gap-1">
      <legend className="font-medium leading-snug">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-muted text-sm leading-snug">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-medium text-danger text-sm leading-snug">
          {error}
        </p>
      )}
      <div className={inline ? "flex flex-wrap gap-x-6" : "grid"}>
        {options.map(({ value, label, hint: meaning }) => (
          <div key={value} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 py-1">
            <input
              type="radio"
              id={`${id}-${value}`}
              name={name}
              value={value}
              defaultChecked={value === chosen}
              aria-describedby={meaning ? `${id}-${value}-hint` : undefined}
              className="mt-[0.12em] size-4.5 accent-accent"
            />
            <label htmlFor={`${id}-${value}`} className="justify-self-start leading-snug">
              {label}
            </label>
            {meaning && (
              <p id={`${id}-${value}-hint`} className="col-start-2 text-ink-muted text-sm leading-snug">
                {meaning}
              </p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
