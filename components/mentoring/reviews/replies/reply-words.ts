import type { ReplyKind } from '@/lib/mentoring/reviews/saved-replies/saved-reply'

/** The four kinds, and what each tells the learner about what follows. */
export const replyKindWords: Record<ReplyKind, { readonly name: string; readonly about: string }> = {
  essential: { name: 'Essential', about: 'Has to change before the work can be approved.' },
  actionable: { name: 'Actionable', about: 'Makes the work better, and can be done now.' },
  optional: { name: 'Optional', about: 'An idea for later. Approval doesn’t depend on it.' },
  praise: { name: 'Praise', about: 'What works, and why it does.' },
}

type Example = { readonly title: string; readonly body: string }

/** One of each kind, for who has none yet. They are shown, never stored. */
export const exampleReplies: Record<ReplyKind, Example> = {
  essential: {
    title: 'Input is not checked',
    body: 'Input is used unchecked. Validate it where it enters and answer 400 with the field and the reason. Add a test that sends a body without the field.',
  },
  actionable: {
    title: 'One function does three things',
    body: 'This function reads, decides and writes. Move the decision into a function that takes and returns values, so you can test it without a database.',
  },
  optional: {
    title: 'A name that says more',
    body: 'A reader has to open this function to learn what it returns. A name such as ordersDueToday would tell them.',
  },
  praise: {
    title: 'Tests that tell a story',
    body: 'Your tests read like a list of what the program promises. The next person to change it will know what must not break.',
  },
}
