import { connect } from "@/db/client";
import { seedWorkspace } from "@/db/seed";
import { env } from "@/lib/env";

const password = env.DEMO_PASSWORD;
if (!password) throw new Error("DEMO_PASSWORD must say which password the demo accounts get.");
const { client, db } = connect(env.DATABASE_DIRECT_URL);
try {
  await seedWorkspace(db, { password });
} finally {
  await client.end();
}
