import { useFormatter, useTranslations } from "next-intl";

/** A moment, to the minute, in UTC. @param value ISO 8601 */
export function Instant({ value }: { value: string }) {
  const format = useFormatter();
  const t = useTranslations("common");
  const moment = new Date(value);
  return (
    <time dateTime={value}>
      {t("at", {
        date: format.dateTime(moment, { dateStyle: "long" }),
        time: format.dateTime(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      })}
    </time>
  );
}
