import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail that a server took, as it came and as a mail program reads it. */
export type Received = {
  readonly raw: string
  readonly mail: ParsedMail
  readonly messageId: string
  /** Whom the envelope named. */
  readonly recipients: readonly string[]
}

/** Said instead of yes; thrown, it is the server's answer. */
export const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

export type MailServer = {
  readonly url: string
  /** What it said yes to, in the order in which it came. */
  readonly inbox: readonly Received[]
  /** Asked before each yes, when the whole mail is there. */
  onMail: (received: Received) => void | Promise<void>
  readonly stop: () => Promise<void>
}

/** A real mail server on a free port of this machine. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const inbox: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        take(Buffer.concat(chunks), recipients).then(
          () => answer(null, 'taken'),
          (error) => answer(error),
        )
      })
    },
  })
  async function take(bytes: Buffer, recipients: readonly string[]): Promise<void> {
    const mail = await simpleParser(bytes)
    const received = { raw: bytes.toString('latin1'), mail, messageId: mail.messageId ?? '', recipients }
    await mailServer.onMail(received)
    inbox.push(received)
  }
  // A client that is killed half way is what some tests are about.
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const at = (server.server.address() as AddressInfo).port
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${at}`,
    inbox,
    onMail: () => {},
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mailServer
}
