import { invalid } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { payCalls } from '@/lib/learning/pay/calls'
import { isKnownCode, payAnswer } from '@/lib/learning/pay/pay-answer'
import { payData } from '@/lib/learning/pay/pay-data'
import { serve } from '@/lib/platform/http/serve'
import { noSuchCountry } from '@/messages/generated/app/api'

export const GET = serve(payCalls.getPay, async ({ query }) => {
  const asked = query()
  if (!isKnownCode(asked.country, payData)) {
    throw invalid('country', noSuchCountry({ file: paths.payData }))
  }
  return payAnswer(asked, payData)
})
