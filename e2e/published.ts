import { approveReport } from "@/db/approvals";
import { acceptClaim, dismissClaim, listClaims, reviseClaim } from "@/db/claims";
import type { Db } from "@/db/client";
import { requestApproval } from "@/db/drafts";
import {
  composeDraft,
  giveEvidence,
  giveRuling,
  giveVerdict,
  makeArticle,
  makeCast,
  PRESS,
} from "@/db/testing";
import type { Rating } from "@/lib/review/scale";

type Text = {
  language: string;
  title: string;
  summary: string;
  article: string;
  /** What each sentence asserts and how it is rated; a pair of ratings is a disagreement, settled for the first. */
  sentences: { text: string; rating: Rating | [Rating, Rating] | "opinion"; speaker?: string }[];
};

export const ENGLISH: Text = {
  language: "en",
  title: "Two of four hold: the sky in five sentences",
  summary: "The distances are right. The Great Wall is not visible from the Moon.",
  article: "The sky in five sentences",
  sentences: [
    { text: "Light needs about eight minutes from the Sun to the Earth.", rating: "true" },
    { text: "The Great Wall of China can be seen from the Moon.", rating: ["false", "mostly-false"] },
    { text: "Saturn has 82 known moons.", rating: "outdated" },
    { text: "The Moon is moving away from the Earth.", rating: "mostly-true", speaker: "Edmond Halley" },
    { text: "The night sky is beautiful.", rating: "opinion" },
  ],
};

export const CHINESE: Text = {
  language: "zh-Hant",
  title: "天空兩句話：一真一假",
  summary: "距離正確；在月球上看不到萬里長城。",
  article: "天空兩句話",
  sentences: [
    { text: "光從太陽到地球大約需要八分鐘。", rating: "true" },
    { text: "在月球上可以看見萬里長城。", rating: "false" },
  ],
};

/** Takes an article all the way to its published report, by everybody it needs. It is a sample. */
export async function publish(db: Db, text: Text) {
  const cast = await makeCast(db);
  const article = await makeArticle(db, cast.reviewer, {
    language: text.language,
    title: text.article,
    publisher: "Sample Desk",
    author: "A. Sample",
    publishedOn: "2026-02-20",
    url: "https://example.org/sky",
    sample: true,
    sentences: text.sentences.map((sentence) => sentence.text),
  });
  for (const [index, { id, statement, kind, ...proposed }] of article.claims.entries()) {
    const { rating, speaker = null } = text.sentences[index] ?? {};
    const { revision } = speaker
      ? await reviseClaim(db, cast.reviewer, {
          claimId: id,
          revision: proposed.revision,
          statement,
          kind,
          speaker,
        })
      : proposed;
    if (rating === "opinion") {
      await dismissClaim(db, cast.reviewer, { claimId: id, revision, reason: "opinion", note: null });
    } else {
      await acceptClaim(db, cast.reviewer, { claimId: id, revision });
    }
  }
  const claims = await listClaims(db, cast.reviewer, article.id);
  const checked = claims.flatMap((claim, index) => {
    const rating = text.sentences[index]?.rating;
    return rating && rating !== "opinion" ? [{ claim, rating: [rating].flat() }] : [];
  });
  for (const { claim, rating } of checked) {
    const [first = "unproven", other = first] = rating;
    await giveEvidence(db, cast.reviewer, claim, {
      title: "A book of the sky",
      quotation: `What the book says of “${claim.statement}”`,
      stance: first === "true" || first === "mostly-true" ? "supports" : "refutes",
      origin: "Observatory",
      archiveUrl: "https://example.org/archived",
      interestNote: "The observatory sells this book.",
    });
    await giveVerdict(db, cast.reviewer, claim, first);
    await giveVerdict(db, cast.second, claim, other);
    if (first !== other) await giveRuling(db, cast.editor, claim, first);
  }
  const claimIds = checked.map(({ claim }) => claim.id);
  await composeDraft(db, cast.editor, article.id, claimIds, {
    title: text.title,
    language: text.language,
    summary: text.summary,
    conclusion: text.summary,
    selectionReason: text.article,
  });
  const request = await requestApproval(db, cast.editor, { articleId: article.id });
  if (request.as !== "requested") throw new Error(`blocked: ${JSON.stringify(request.failed)}`);
  const { slug } = await approveReport(
    db,
    cast.approver,
    { articleId: article.id, requestId: request.requestId, bodySha256: request.bodySha256, note: "" },
    PRESS,
  );
  return {
    slug,
    bodySha256: request.bodySha256,
    articleText: article.text,
    claims: checked.map(({ claim, rating }) => ({
      slug: claim.slug,
      statement: claim.statement,
      rating: rating[0] ?? "unproven",
    })),
    cast,
  };
}
export type Published = Awaited<ReturnType<typeof publish>>;
