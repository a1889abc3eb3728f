import 'server-only'
import type { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * Sends the statements of a transaction one after the other. Prisma asks for several at once where it reads relations, and
 * pg, which puts them in a queue of its own, warns that it will refuse that from version 9 on.
 */
export function oneAtATime<Kind extends Transaction>(transaction: Kind): Kind {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) =>
    (asked: Asked): Promise<Answer> => {
      const answer = last.then(() => ask(asked))
      last = answer.catch(() => {})
      return answer
    }
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction))
  return transaction
}
