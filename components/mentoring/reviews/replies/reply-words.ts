import type { ReplyKind } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as words from '@/messages/generated/mentoring/saved-replies'

type KindWords = { readonly name: () => string; readonly about: () => string }

/** Names of the four kinds, and their explanations for learners. */
export const replyKindWords: Record<ReplyKind, KindWords> = {
  essential: { name: words.essential, about: words.essentialHint },
  actionable: { name: words.actionable, about: words.actionableHint },
  optional: { name: words.optional, about: words.optionalHint },
  praise: { name: words.praise, about: words.praiseHint },
}
