import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** For pages: what was read, else the page that says that nothing is there. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
