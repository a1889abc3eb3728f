import 'server-only'
import { mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env, siteOrigin } from '@/lib/foundation/env'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type Letter, type Sender, type StoredMail, toLetter, toNamedSender } from '../letter'
import { getLetterPath, getOutboxFolder } from '../letter-files.commands'

/**
 * Hands a mail over. Resolves once the server or the disk has it, with the server's answer; rejects when, as far as is
 * known, it has not.
 */
export type MailTransport = (mail: StoredMail) => Promise<unknown>

/** `send`: to the configured server, else as `keep`: into the folder `outbox` beside the database. */
export type MailTransports = { readonly send: MailTransport; readonly keep: MailTransport }

const LIMIT_MS = 10_000
/** Options that keep nodemailer from reading any file or address because of a letter's content. */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const

/** Returns how mail leaves this process, by its settings. */
export function createMailTransports(
  _operator: Operator,
  { SMTP_URL, MAIL_FROM, DATA_FOLDER } = env(),
): MailTransports {
  const host = new URL(siteOrigin()).hostname
  const sender = () => ({ from: toNamedSender(MAIL_FROM, getSiteName()), host })
  const keep = intoFolder(getOutboxFolder(DATA_FOLDER), sender)
  return { keep, send: SMTP_URL ? overSmtp(SMTP_URL, sender) : keep }
}

function overSmtp(url: string, sender: () => Sender): MailTransport {
  const limits = {
    connectionTimeout: LIMIT_MS,
    greetingTimeout: LIMIT_MS,
    socketTimeout: LIMIT_MS,
    dnsTimeout: LIMIT_MS,
  }
  const transport = createTransport({ url, ...limits, ...closed })
  return async (mail) => {
    const { response } = await transport.sendMail(forNodemailer(toLetter(mail, sender())))
    return response
  }
}

/** Writes letters into a folder, each whole or not at all: under a temporary name, renamed once it is on the disk. */
function intoFolder(folder: string, sender: () => Sender): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed })
  return async (mail) => {
    const { message } = await transport.sendMail(forNodemailer(toLetter(mail, sender())))
    await mkdir(folder, { recursive: true })
    const unfinished = path.join(/*turbopackIgnore: true*/ folder, `.${mail.id}.${process.pid}`)
    const file = await open(/*turbopackIgnore: true*/ unfinished, 'w', 0o600)
    try {
      await file.writeFile(message as Buffer)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, getLetterPath(mail.id, folder))
  }
}

/** Sets the envelope's addresses apart, so that none is ever read from a header. */
const forNodemailer = ({ headers, to, ...letter }: Letter) => ({
  ...letter,
  to: { ...to },
  headers: { ...headers },
  envelope: { from: letter.from, to: [to.address] },
})
