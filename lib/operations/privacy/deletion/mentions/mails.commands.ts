import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { inLocale } from '@/lib/foundation/messages/in-locale'
import * as words from '@/messages/generated/operations/mentions'
import { replaceName } from '../replace-name'

type Mentions = {
  readonly id: string
  readonly name: string
  readonly isMentor: boolean
  /** Ids of the people who were notified about them. */
  readonly people: readonly string[]
  /** New subject by the key of a mail with a single notification. */
  readonly keys: ReadonlyMap<string, () => string>
}

const AT_ONCE = 200
/** Part of the keys of invitation mails: `invitation:` and `person-invitation:`. */
const INVITATION = 'invitation:'

/**
 * Removes a person's name from mails to others. Sent mails have lost their text already: only their subject changes,
 * and their letter on disk is erased. Pending mails are sent without the name.
 * @returns the ids of mails whose letters must be erased
 */
export async function removeMentionsFromMails(tx: Transaction, mentions: Mentions): Promise<string[]> {
  const { id, people, keys } = mentions
  const invitations = await findToUnknown(tx, mentions)
  const rows = [...invitations]
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const userId = { in: people.slice(at, at + AT_ONCE), not: id }
    rows.push(...(await tx.mail.findMany({ where: { userId }, select: fields })))
  }
  const letters: string[] = []
  for (const row of rows) {
    const isInvitation = row.sentAt !== null && invitations.includes(row)
    const { subject, text } = inLocale(row.user?.locale ?? null, () => ({
      subject: isInvitation ? words.invited() : (keys.get(row.key)?.() ?? withoutPerson(row.subject, mentions)),
      text: row.sentAt ? row.text : withoutPerson(row.text, mentions),
    }))
    const isChanged = subject !== row.subject || text !== row.text
    if (isChanged) await tx.mail.update({ where: { id: row.id }, data: { subject, text } })
    // A digest lists many things, and only its letter could tell whether this person was among them: erases every one.
    if (row.sentAt && (isChanged || keys.has(row.key) || row.key.startsWith('digest:'))) letters.push(row.id)
  }
  return letters
}

const user = { select: { locale: true } } as const
const fields = { id: true, key: true, subject: true, text: true, sentAt: true, user } as const

/**
 * Finds the mails of the person's invitations to people without an account, which name the inviter as of then. They are
 * found by the invitation's id.
 */
async function findToUnknown(tx: Transaction, { id }: Mentions) {
  const sent = { where: { invitedById: id }, select: { id: true } }
  const invitations = [...(await tx.invitation.findMany(sent)), ...(await tx.personInvitation.findMany(sent))]
  if (invitations.length === 0) return []
  const rows = await tx.mail.findMany({ where: { userId: null, key: { contains: INVITATION } }, select: fields })
  return rows.filter(({ key }) => invitations.some((invitation) => key.includes(invitation.id)))
}

/** Replaces the name in a text. A person who was both learner and mentor becomes a former mentor. */
function withoutPerson(text: string, { name, isMentor }: Mentions): string {
  return replaceName(text, name, isMentor ? words.formerMentor() : words.formerLearner())
}
