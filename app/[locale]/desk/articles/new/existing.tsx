import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/navigation";

/** The same text is here already: where it is, and what importing it again would mean. */
export function Existing({ article }: { article: { id: string; title: string } }) {
  const t = useTranslations("desk.import.existing");
  return (
    <Notice live title={t("title")}>
      <p>
        <Link href={`/desk/articles/${article.id}`} target="_blank" className="link font-serif">
          {article.title}
        </Link>
      </p>
      <p className="mt-1 text-sm">{t("text")}</p>
    </Notice>
  );
}
