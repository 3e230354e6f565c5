/** How a later version of a report differs from the one before it (IFCN and EFCSN practice). */
export const CORRECTION_KINDS = ["minor", "update", "substantial", "retraction"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
