import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For pages with an id in their address: what `read` finds, else the page that says that nothing is there. */
export async function orNotFound<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!UUID.test(id)) notFound();
  try {
    return await read(id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
