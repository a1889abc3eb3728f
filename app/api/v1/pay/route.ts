import { publicRoute } from '@/lib/boundary/route'
import { invalid } from '@/lib/errors'
import { isKnownCode, payAnswer } from '@/lib/pay/pay-answer'
import { payData } from '@/lib/pay/pay-data'
import { payQuerySchema } from '@/lib/pay/schema'

export const GET = publicRoute(async ({ query }) => {
  const asked = query(payQuerySchema)
  if (!isKnownCode(asked.country, payData)) {
    throw invalid('country', 'The data has no such country. Use one of /pay/data.json, or ZZ for another.')
  }
  return payAnswer(asked, payData)
})
