import { env } from "@/lib/env";

/** The cookie that holds a session, as next-auth names it. Secure where people come by https. */
export function sessionCookie() {
  const secure = env.SITE_URL.startsWith("https://");
  return {
    name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
