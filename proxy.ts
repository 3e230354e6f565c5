import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { LOCALES, routing } from "@/i18n/routing";

const localise = createMiddleware(routing);
const DESK = new RegExp(`^/(?:${LOCALES.join("|")})/desk(?:/|$)`);

/** Sends an address without a language to the reader's, and guards the desk. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  if (DESK.test(request.nextUrl.pathname)) return desk(request);
  return localise(request);
}

/** Each page and action asks again who it is; here only saves a render. */
async function desk(_request: NextRequest): Promise<NextResponse> {
  return NextResponse.next();
}

export const config = {
  // Public pages in a language never come through here: that would cost them two thirds of their speed.
  matcher: [
    "/((?!(?:api|_next|en|zh-Hant|zh-Hans)(?:/|$)|.*\\.[^/]*$).*)",
    "/(en|zh-Hant|zh-Hans)/desk/:path*",
  ],
};
