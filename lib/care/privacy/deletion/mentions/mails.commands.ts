import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { inLocale } from '@/lib/foundation/messages/in-locale'
import * as words from '@/messages/generated/care/mentions'
import { withoutName } from '../former'

type Mentions = {
  readonly id: string
  readonly name: string
  readonly isMentor: boolean
  /** The people who were told something of them. */
  readonly people: readonly string[]
  /** By the key of a mail that told one thing at once: what its subject says now. */
  readonly keys: ReadonlyMap<string, () => string>
}

const AT_ONCE = 200
/** In the keys of their mails: `invitation:` and `person-invitation:`. */
const INVITATION = 'invitation:'

/**
 * Takes a person's name out of mails to others. What was sent is with its readers, and its text was emptied then: here
 * its subject goes, and its letter on disk where there is one. What waits is sent without the name.
 * @returns the ids of mails whose letters must be erased
 */
export async function forgetInMails(tx: Transaction, mentions: Mentions): Promise<string[]> {
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
    // A day's mail lists many things: whether one of them was this person, only the letter itself could tell.
    if (row.sentAt && (isChanged || keys.has(row.key) || row.key.startsWith('digest:'))) letters.push(row.id)
  }
  return letters
}

const user = { select: { locale: true } } as const
const fields = { id: true, key: true, subject: true, text: true, sentAt: true, user } as const

/**
 * Mails of the invitations that the person sent to people without an account: they say who invites, by the name of then.
 * They are known by the invitation.
 */
async function findToUnknown(tx: Transaction, { id }: Mentions) {
  const sent = { where: { invitedById: id }, select: { id: true } }
  const invitations = [...(await tx.invitation.findMany(sent)), ...(await tx.personInvitation.findMany(sent))]
  if (invitations.length === 0) return []
  const rows = await tx.mail.findMany({ where: { userId: null, key: { contains: INVITATION } }, select: fields })
  return rows.filter(({ key }) => invitations.some((invitation) => key.includes(invitation.id)))
}

/** Of somebody who was both, mails speak as of a mentor. */
function withoutPerson(text: string, { name, isMentor }: Mentions): string {
  return withoutName(text, name, isMentor ? words.formerMentor() : words.formerLearner())
}
