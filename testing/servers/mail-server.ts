import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail that the server accepted, raw and as a mail program parses it. */
export type Received = {
  readonly raw: string
  readonly mail: ParsedMail
  readonly messageId: string
  /** Recipients of the envelope. */
  readonly recipients: readonly string[]
}

/** Makes a refusal for `onMail` to throw; it becomes the server's response. */
export const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

export type MailServer = {
  readonly url: string
  /** Accepted mails, in the order of their arrival. */
  readonly inbox: readonly Received[]
  /** Called before a mail is accepted, once it is complete. */
  onMail: (received: Received) => void | Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a real mail server on a free port of this machine. */
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
  // Ignores errors: some tests kill a client half way.
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
