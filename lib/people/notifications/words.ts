import type { NoticeWords, NotificationDefinitions } from './definition'
import type { Notice, NoticeFacts, NoticeKind } from './notice'

/** Writes the text of a notification. A missing or empty fact makes it less exact, never broken. */
export function noticeInWords<Kind extends NoticeKind>(
  definitions: NotificationDefinitions<Kind>,
  { kind, facts }: Pick<Notice<Kind>, 'kind' | 'facts'>,
): NoticeWords {
  const lines = Object.entries(withoutFormerNames(facts)).map(([name, value]) => [name, oneLine(value ?? '')] as const)
  return definitions[kind].write(Object.fromEntries(lines.filter(([, value]) => value !== '')))
}

/** Names by which older notifications call people whose account is deleted. */
const FORMER: Readonly<Record<string, string>> = {
  learner: 'a former learner',
  mentor: 'a former mentor',
  by: 'a former mentor',
}

function withoutFormerNames(facts: NoticeFacts): NoticeFacts {
  const former = Object.keys(FORMER).filter((fact) => facts[fact] === FORMER[fact])
  if (former.length === 0) return facts
  const others = Object.entries(facts).filter(([fact]) => !former.includes(fact))
  return { ...Object.fromEntries(others), gone: [facts.gone ?? '', ...former].join(' ').trim() }
}

/** Removes line breaks: a name may be any text, and in a mail could pass for another paragraph of ours. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
