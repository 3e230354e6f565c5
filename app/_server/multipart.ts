import { AppError } from "@/lib/errors";

/**
 * Reads a form that may hold a file. What is larger than `limit` is not read to its end, whether its size is announced
 * or not.
 * @throws AppError `too-large`; `invalid` for what is no form
 */
export async function readForm(request: Request, limit: number, tooLarge: AppError): Promise<FormData> {
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge;
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw new AppError("invalid");
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > limit) controller.error(tooLarge);
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(counted, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (size > limit) throw tooLarge;
    throw new AppError("invalid", "invalid", {}, { cause: error });
  }
}
