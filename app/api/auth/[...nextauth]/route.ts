import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The sessions' own addresses: sign-in, sign-out, the CSRF token. */
const handler = (request: Request, context: Context) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
