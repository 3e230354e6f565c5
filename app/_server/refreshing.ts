import { refresh } from "next/cache";

/**
 * Whatever comes of `perform`, the page it was asked from shows how things stand now: after a success what was done,
 * after a conflict what somebody else did. What was typed into a form comes back in the action's state. Only in server
 * actions, and not before it is known who asks: a page that is refreshed for nobody leads away to the sign-in.
 */
export function refreshing<A extends unknown[], T>(
  perform: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await perform(...args);
    } finally {
      refresh();
    }
  };
}
