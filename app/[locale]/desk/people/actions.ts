"use server";

import { action } from "@/app/_server/action";
import { refreshing } from "@/app/_server/refreshing";
import { invite, makeResetLink, type NewLink, withdrawLink } from "@/db/access-links";
import { database } from "@/db/client";
import { changeRole, reactivatePerson, suspendPerson } from "@/db/users";
import { env } from "@/lib/env";
import { changeRoleInput, inviteInput, linkInput, personInput } from "@/lib/people";

const PATHS = { invitation: "invite", reset: "reset" } as const;

/** Without a language: whoever opens the link gets theirs. */
const toHandOver = ({ kind, name, token, expiresAt }: NewLink) => ({
  kind,
  name,
  url: `${env.SITE_URL}/${PATHS[kind]}/${token}`,
  expiresAt: expiresAt.toISOString(),
});

export const inviteAction = action(
  inviteInput,
  refreshing(async (actor, input) => toHandOver(await invite(database(), actor, input))),
);

export const makeResetLinkAction = action(
  personInput,
  refreshing(async (actor, input) => toHandOver(await makeResetLink(database(), actor, input))),
);

export const withdrawLinkAction = action(
  linkInput,
  refreshing((actor, input) => withdrawLink(database(), actor, input)),
);

export const changeRoleAction = action(
  changeRoleInput,
  refreshing((actor, input) => changeRole(database(), actor, input)),
);

export const suspendPersonAction = action(
  personInput,
  refreshing((actor, input) => suspendPerson(database(), actor, input)),
);

export const reactivatePersonAction = action(
  personInput,
  refreshing((actor, input) => reactivatePerson(database(), actor, input)),
);
