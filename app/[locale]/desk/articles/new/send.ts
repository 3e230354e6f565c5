import type { RouteError } from "@/app/_server/route";

export type Answer<T> =
  | { as: "ok"; status: number; body: T }
  | { as: "error"; error: RouteError }
  /** Nothing came back, or nothing that the server wrote. */
  | { as: "unreachable"; status: number };

type Options = {
  locale: string;
  /** Gives up. */
  signal?: AbortSignal;
  /** How much of the form has been sent, 0..1. `fetch` does not tell. */
  onProgress?: (share: number) => void;
};

/** Sends a form to a route of the desk. Rejects only when aborted. */
export function send<T>(url: string, form: FormData, { locale, signal, onProgress }: Options) {
  return new Promise<Answer<T>>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept-Language", locale);
    request.responseType = "json";
    if (onProgress) {
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    }
    request.onload = () => {
      const { status, response } = request;
      if (response === null) resolve({ as: "unreachable", status });
      else if ("code" in response) resolve({ as: "error", error: response });
      else resolve({ as: "ok", status, body: response });
    };
    request.onerror = () => resolve({ as: "unreachable", status: 0 });
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}
