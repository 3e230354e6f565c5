import { connect } from "@/db/client";
import { seedWorkspace } from "@/db/seed";
import { env } from "@/lib/env";
import { signer } from "@/lib/report/record";

const password = env.DEMO_PASSWORD;
if (!password) throw new Error("DEMO_PASSWORD must say which password the demo accounts get.");
const press = { site: env.SITE_URL, signer: signer(env.SIGNING_KEY) };
const { client, db } = connect(env.DATABASE_DIRECT_URL);
try {
  await seedWorkspace(db, { password, press });
} finally {
  await client.end();
}
