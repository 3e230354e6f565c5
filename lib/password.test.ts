import { describe, expect, it } from "vitest";
import { PASSWORD_LENGTHS, type PasswordFault, passwordFault } from "./password";

const EDDA = { email: "edda.storm@example.org", name: "Edda Storm" };
const { min, max } = PASSWORD_LENGTHS;
const varied = (length: number) => "correct horse ".repeat(20).slice(0, length);

describe("passwordFault", () => {
  it.each<[string, string, PasswordFault | null]>([
    ["a few words", "three quiet grey boats", null],
    ["a few Chinese words", "三艘安靜的灰色小船在海上", null],
    ["the fewest characters", varied(min), null],
    ["one fewer", varied(min - 1), "password.too-short"],
    ["nothing", "", "password.too-short"],
    ["the most characters", varied(max), null],
    ["one more", varied(max + 1), "password.too-long"],
    ["emoji, each one character", "😀😁😂🤣😃😄😅😆😉😊", "password.too-short"],
    ["one key held down", "aaaaaaaaaaaaaaaa", "password.too-plain"],
    ["few keys", "abababababab1212", "password.too-plain"],
    ["the address", "edda.storm@example.org", "password.personal"],
    ["the address in capitals and a bit", "EDDA.STORM@example.org1!", "password.personal"],
    ["the name twice", "Edda Storm Edda Storm", "password.personal"],
    ["the name in full width", "Ｅｄｄａ Ｓｔｏｒｍ 12", "password.personal"],
    ["the name of this program", "AssayAssay12", "password.personal"],
    ["a sentence that holds the name", "Edda Storm sails grey boats", null],
  ])("%s: %s", (_, password, fault) => {
    expect(passwordFault(password, EDDA)).toBe(fault);
  });

  it("counts what is hashed: characters that only look alike are the same", () => {
    // Each of these ligatures becomes three letters.
    expect(passwordFault("ﬃﬀlabs")).toBe("password.too-short");
    expect(passwordFault("ﬃﬀlabs grey")).toBeNull();
  });
});
