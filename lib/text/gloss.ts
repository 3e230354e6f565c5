import type { Edit } from "./edits";

export function glossEdits(_text: string): Edit[] {
  return [];
}
