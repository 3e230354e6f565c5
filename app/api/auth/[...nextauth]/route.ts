import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { asAppError } from "@/app/_server/action";
import { authOptions } from "@/app/_server/auth";
import { database } from "@/db/client";
import { signIn } from "@/db/sign-ins";
import { clientAddress } from "@/lib/client-address";
import { signInInput } from "@/lib/people";

/** The door for programs; people come by the form of the sign-in page. The same check and slow-down stand at both. */
const credentials = Credentials({
  credentials: { email: {}, password: {} },
  authorize: async (given, { headers }) => {
    const parsed = signInInput.safeParse(given);
    if (!parsed.success) return null;
    try {
      const address = clientAddress(headers?.["x-forwarded-for"]);
      return await signIn(database(), { ...parsed.data, address });
    } catch (error) {
      const failure = asAppError(error);
      if (failure.code === "invalid") return null;
      throw failure;
    }
  },
});

type Context = { params: Promise<{ nextauth: string[] }> };

/** The sessions' own addresses: sign-in, sign-out, the CSRF token. */
const handler = (request: Request, context: Context) =>
  NextAuth({ ...authOptions(), providers: [credentials] })(request, context);

export { handler as GET, handler as POST };
