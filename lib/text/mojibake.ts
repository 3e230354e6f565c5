import type { Edit } from "./edits";

export function mojibakeEdits(_text: string): Edit[] {
  return [];
}
