import { publicRoute } from '@/lib/doors/http/route'
import { invalid } from '@/lib/foundation/errors'
import { isKnownCode, payAnswer } from '@/lib/learning/pay/pay-answer'
import { payData } from '@/lib/learning/pay/pay-data'
import { payQuerySchema } from '@/lib/learning/pay/schema'

export const GET = publicRoute(async ({ query }) => {
  const asked = query(payQuerySchema)
  if (!isKnownCode(asked.country, payData)) {
    throw invalid('country', 'The data has no such country. Use one of /pay/data.json, or ZZ for another.')
  }
  return payAnswer(asked, payData)
})
