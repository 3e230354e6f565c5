import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { database } from "@/db/client";
import { actorOfSession, signIn } from "@/db/users";
import { redirect } from "@/i18n/navigation";
import type { Locale } from "@/i18n/routing";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";

declare module "next-auth" {
  interface Session {
    /** Who signed in, and which of their session epochs this is: both are asked of the database again at each use. */
    person: { id: string; epoch: number } | null;
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

const HOURS = 60 * 60;

/** Made when first needed: a build has no secret. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 12 * HOURS },
    pages: { signIn: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) =>
          signIn(database(), { email: credentials?.email ?? "", password: credentials?.password ?? "" }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch } : token),
      session: ({ session, token }) => ({
        ...session,
        person: token.sub && token.epoch !== undefined ? { id: token.sub, epoch: token.epoch } : null,
      }),
    },
  };
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
