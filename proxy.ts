import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { getToken } from "next-auth/jwt";
import createMiddleware from "next-intl/middleware";
import { sessionCookie } from "@/app/_server/session-cookie";
import { database } from "@/db/client";
import { hasUsers } from "@/db/users";
import { LOCALES, routing } from "@/i18n/routing";
import { env } from "@/lib/env";

const localise = createMiddleware(routing);
const IN_A_LANGUAGE = new RegExp(`^/(${LOCALES.join("|")})(/.*)?$`);
const DESK = /^\/desk(?:\/|$)/;

/**
 * Sends an address without a language to the reader's, a new site to its set-up, and whoever is signed out from the
 * desk to the sign-in. What is sent here (a POST) is never sent on: what was typed would be lost.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const [, locale, path = "/"] = IN_A_LANGUAGE.exec(pathname) ?? [];
  if (request.method !== "GET" && request.method !== "HEAD") return localise(request);
  if (!locale && pathname !== "/setup" && (await isNew())) return redirect(request, "/setup");
  if (locale && DESK.test(path) && !(await hasSession(request))) {
    return redirect(request, `/${locale}/sign-in?${new URLSearchParams({ next: path + search })}`);
  }
  return localise(request);
}

const redirect = (request: NextRequest, to: string) => NextResponse.redirect(new URL(to, request.nextUrl));

/** Each page and action asks again who it is, and the database; here only saves a render. */
async function hasSession(request: NextRequest): Promise<boolean> {
  const cookieName = sessionCookie().name;
  return (await getToken({ req: request, secret: env.AUTH_SECRET, cookieName })) !== null;
}

/** Somebody who came does not go again, so that this is asked of the database no more. */
let somebodyCame = false;

async function isNew(): Promise<boolean> {
  if (somebodyCame) return false;
  try {
    somebodyCame = await hasUsers(database());
    return !somebodyCame;
  } catch (error) {
    // What readers see stands without a database too.
    console.error(error);
    return false;
  }
}

export const config = {
  // Public pages in a language never come through here: that would cost them two thirds of their speed. The others do,
  // since an action learns from here which language it is to answer in.
  matcher: [
    "/((?!(?:api|_next|en|zh-Hant|zh-Hans)(?:/|$)|.*\\.[^/]*$).*)",
    "/(en|zh-Hant|zh-Hans)/(desk|invite|reset|setup|sign-in)/:path*",
  ],
};
