import { notFound } from "next/navigation";
import { pageLocale } from "@/i18n/page-locale";

/** An address that nothing answers gets the 404 of its language. */
export default async function Unknown({ params }: { params: Promise<{ locale: string }> }) {
  await pageLocale(params);
  notFound();
}
