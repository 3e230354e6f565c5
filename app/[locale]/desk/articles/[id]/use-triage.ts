"use client";

import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import type { ActionState } from "@/app/_server/action";
import { useRouter } from "@/i18n/navigation";
import { triageAction } from "./actions";
import { type Decision, type DeskClaim, decided } from "./triage";

type Failure = Extract<ActionState, { status: "error" }>;

/**
 * The claims of an article as they are once everything decided here has arrived. A decision shows at once; one that
 * came too late is taken back and says why. The page is read again when all have arrived, but not after one that was
 * refused as a whole: whoever is signed out would be led away from it.
 */
export function useTriage(claims: readonly DeskClaim[]) {
  const router = useRouter();
  const [changed, setChanged] = useState<ReadonlyMap<string, DeskClaim>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const underway = useRef(0);
  const [saving, setSaving] = useState(false);
  const [refreshing, startRefresh] = useTransition();

  const takeBack = (ids: readonly string[]) =>
    setChanged((before) => new Map([...before].filter(([id]) => !ids.includes(id))));

  async function decide(these: readonly DeskClaim[], decision: Decision) {
    if (these.length === 0) return;
    const ids = these.map(({ id }) => id);
    setChanged(
      (before) => new Map([...before, ...these.map((one) => [one.id, decided(one, decision)] as const)]),
    );
    setProblems((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
    setFailure(null);
    const form = new FormData();
    form.set("decision", decision.decision);
    if (decision.reason) form.set("reason", decision.reason);
    for (const { id, revision } of these) form.append("claim", `${id}@${revision}`);
    underway.current += 1;
    setSaving(true);
    let answered = false;
    try {
      const state = await triageAction({ status: "idle" }, form);
      if (state.status === "error") {
        takeBack(ids);
        setFailure(state);
      } else if (state.status === "ok") {
        answered = true;
        const { failed } = state.result;
        takeBack(failed.map(({ id }) => id));
        setProblems(
          (before) => new Map([...before, ...failed.map(({ id, message }) => [id, message] as const)]),
        );
      }
    } catch (error) {
      takeBack(ids);
      throw error;
    } finally {
      underway.current -= 1;
      if (underway.current === 0) {
        setSaving(false);
        if (answered) startRefresh(() => router.refresh());
      }
    }
  }

  // What the server says now is what holds, unless something else is on its way.
  const settle = useEffectEvent(() => {
    if (underway.current === 0) setChanged(new Map());
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new claims are what the server says now
  useEffect(() => settle(), [claims]);

  return {
    claims: claims.map((claim) => changed.get(claim.id) ?? claim),
    problems,
    failure,
    /** Until the page shows what the server says now. */
    saving: saving || refreshing,
    decide,
  };
}

export type Triage = ReturnType<typeof useTriage>;
