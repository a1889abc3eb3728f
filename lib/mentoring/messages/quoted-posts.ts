import * as words from '@/messages/generated/mentoring/thread-mail'

/** Most posts in a mail, and most characters of each. */
const MOST_POSTS = 10
const MOST_CHARACTERS = 1000

export type QuotedPost = { readonly author: string; readonly body: string }

/**
 * Formats posts for a mail: plain text, each line quoted, so that no line of theirs passes for one of ours.
 * @param posts oldest first
 */
export function quotePosts(posts: readonly QuotedPost[]): string {
  const parts = posts.slice(0, MOST_POSTS).map(({ author, body }) => {
    const lines = cut(body).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    return words.post({ author: toLine(author), lines: lines.map((line) => `> ${line}`.trimEnd()).join('\n') })
  })
  return [...parts, ...(posts.length > MOST_POSTS ? [words.more()] : [])].join('\n\n')
}

function cut(body: string): string {
  const characters = [...body]
  return characters.length <= MOST_CHARACTERS
    ? body
    : words.cut({ text: characters.slice(0, MOST_CHARACTERS).join('') })
}

const toLine = (name: string): string => name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
