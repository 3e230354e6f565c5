"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "@/i18n/navigation";
import type { ErrorCode } from "@/lib/errors";
import { Notice } from "./ui/notice";

/** What the notice needs of an action's state. */
export type NoticeState = { status: "idle" | "ok" } | { status: "error"; code: ErrorCode; message: string };

/**
 * Why a form was not accepted; nothing while all is well. Whoever was signed out meanwhile gets a way to sign in beside
 * the form, so that what they typed stays. It takes the focus when it appears: read out, and seen in a long form.
 * @param children what more there is to say or to do about it
 */
export function FormNotice({ state, children }: { state: NoticeState; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "error") box.current?.focus();
  }, [state]);
  if (state.status !== "error") return null;
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice tone="error" title={state.message}>
        {state.code === "unauthenticated" ? <SignInBeside /> : children}
      </Notice>
    </div>
  );
}

/** The page it leads to in the end says to come back here. */
function SignInBeside() {
  const t = useTranslations("common.form");
  return (
    <Link
      href={{ pathname: "/sign-in", query: { next: "/sign-in/done" } }}
      target="_blank"
      className="link font-medium"
    >
      {t("signInAgain")}
    </Link>
  );
}
