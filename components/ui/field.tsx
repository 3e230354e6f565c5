import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";

/** What a field needs of the state of the form it stands in: the errors, and what was typed. */
export type FieldState =
  | { status: "idle" | "ok" }
  | { status: "error"; fields: Record<string, string>; values: Record<string, string[]> };

/** What goes on the control itself. */
export type ControlProps = {
  id: string;
  name: string;
  defaultValue: string | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** The value before anything was typed. */
  initial?: string | number | null;
  state?: FieldState;
  children: (control: ControlProps) => ReactNode;
};

/**
 * A control with its label, a hint and its error. React empties a form after its action: what was typed comes back
 * from the state as the new default value.
 */
export function Field({ name, label, hint, optional = false, initial, state, children }: Props) {
  const t = useTranslations("common");
  const id = useId();
  const failed = state?.status === "error" ? state : undefined;
  const error = failed?.fields[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid justify-items-stretch gap-1">
      <label htmlFor={id} className="justify-self-start font-medium leading-snug">
        {label}
        {optional && <span className="ms-2 font-normal text-ink-faint text-sm">{t("form.optional")}</span>}
      </label>
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
      {children({
        id,
        name,
        defaultValue: failed?.values[name]?.[0] ?? (initial == null ? undefined : String(initial)),
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
    </div>
  );
}
