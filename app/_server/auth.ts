import { cookies, headers } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import { database } from "@/db/client";
import { actorOfSession } from "@/db/users";
import { redirect } from "@/i18n/navigation";
import type { Locale } from "@/i18n/routing";
import { clientAddress } from "@/lib/client-address";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import { sessionCookie } from "./session-cookie";

/** Who signed in, and which of their session epochs this is: both are asked of the database again at each use. */
type Person = { id: string; epoch: number };

declare module "next-auth" {
  interface Session {
    person: Person | null;
  }
  interface User {
    epoch: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    epoch?: number;
  }
}

/** A long working day. */
const MAX_AGE_SECONDS = 12 * 60 * 60;

/** Made when first needed: a build has no secret. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: sessionCookie().options.secure,
    cookies: { sessionToken: sessionCookie() },
    providers: [],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch } : token),
      session: ({ session, token }) => ({
        ...session,
        person: token.sub && token.epoch !== undefined ? { id: token.sub, epoch: token.epoch } : null,
      }),
    },
  };
}

/** Signs the person in, in the browser that sent this form: the same session that next-auth's own address gives. */
export async function startSession({ id, epoch }: Person): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({ secret: env.AUTH_SECRET, token: { sub: id, epoch }, maxAge: MAX_AGE_SECONDS });
  (await cookies()).set(name, token, { ...options, maxAge: MAX_AGE_SECONDS });
}

/** Signs out in the browser that sent this form. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Who makes this request, with the role the database gives them now; null for nobody. Asked once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  return session?.person ? actorOfSession(database(), session.person) : null;
});

/**
 * For pages of the desk: who makes this request. Whoever is signed out goes to the sign-in page and comes back to
 * `path` (without the language) from there.
 */
export async function requireActor(locale: Locale, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  return redirect({ href: { pathname: "/sign-in", query: { next: path } }, locale });
}

/** Where this request comes from, to count tries by. */
export const callerAddress = async (): Promise<string> =>
  clientAddress((await headers()).get("x-forwarded-for"));
