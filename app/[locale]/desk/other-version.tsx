import { Notice } from "@/components/ui/notice";

type Props = {
  title: string;
  lang: string;
  /** What stands now, by field. */
  fields: readonly { name: string; label: string; text: string }[];
};

/** What somebody else saved while a form was being filled in, to be compared with what stands in the form. */
export function OtherVersion({ title, lang, fields }: Props) {
  return (
    <Notice title={title}>
      <dl className="grid gap-2">
        {fields.map(({ name, label, text }) => (
          <div key={name}>
            <dt className="text-ink-muted text-sm">{label}</dt>
            <dd lang={lang} className="as-typed font-serif leading-body">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
