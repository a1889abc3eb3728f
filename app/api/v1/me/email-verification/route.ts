import { resendVerification } from '@/lib/people/accounts/address/verification.commands'
import { accountCalls } from '@/lib/people/accounts/calls'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(accountCalls.resendVerification, async (viewer) => resendVerification(viewer))
